import { quote } from "../../words/quote.ts";
import type { Mistake } from "../reading/problems.ts";
import { declaredHint } from "../reading/unknown-name.ts";
import type { LinkTargets } from "./link-targets.ts";

/** Any host does: only paths are read. */
const HOST = "https://site.invalid";

/** A chapter as it lies in its folder; in addresses there is no such file. */
const CHAPTER_FILE = /\/(?:\d+-)?([^/]+)\.mdx?$/;

/**
 * The path of a page from the site's root, of a link that a chapter holds: paths count from the
 * story's own folder, so that `../island/` is the story beside it, whatever page the link stands
 * on.
 */
export function resolvePage(url: string, story: string): string {
  const { pathname, search, hash } = new URL(url, `${HOST}/${story}/`);
  const folder = /[./][^/]*\.[a-z]+$|\/$/.test(pathname) ? pathname : `${pathname}/`;
  return `${folder}${search}${hash}`;
}

/** Files that the site has beside its pages: feeds, the story as data, cards. */
const FILES =
  /^\/(?:feed\.xml|feed\.json|sitemap\.xml|[^/]+\/(?:story\.json|(?:[^/]+\/)?card\.png))$/;

/** What is wrong with a link to a file; of layers only those of the same story are looked up. */
function fileMistake(url: string, path: string, { story, layerIds }: LinkTargets): Mistake | null {
  if (FILES.test(path)) return null;
  const [, id, layer = ""] = /^\/([^/]+)\/data\/([^/]+)\.(?:geojson|csv)$/.exec(path) ?? [];
  if (id !== undefined && (id !== story || layerIds === null)) return null;
  if (id !== undefined && layerIds !== null) {
    if (layerIds.has(layer)) return null;
    return {
      expected: "the data of a layer declared in story.yaml",
      found: quote(url),
      hint: declaredHint(layer, layerIds),
      code: "unknown-page",
    };
  }
  return {
    expected: "a page of this site",
    found: quote(url),
    hint: "The site publishes layers only, as data/<layer>.geojson or .csv.",
    code: "unknown-page",
  };
}

/** Whether a path begins as an address of another site does: `www.example.org/page`. */
function isHost(url: string): boolean {
  return /^(www\.|[\w-]+(\.[\w-]+)*\.[a-z]{2,}\/)/i.test(url);
}

/** What is wrong with a link to another page of the site; null where there is such a page. */
export function pageMistake(url: string, targets: LinkTargets): Mistake | null {
  const { story, pages } = targets;
  const path = resolvePage(url, story).split(/[?#]/)[0] ?? "";
  const [id = "", chapter = "", ...rest] = path.split("/").slice(1, -1);
  if (isHost(url)) {
    return {
      expected: "an address that starts with https://, or the path of a page",
      found: quote(url),
      hint: "Add https:// in front: without it, browsers look for the page on this site.",
      code: "wrong-link",
    };
  }
  const chapters = pages().get(id);
  const file = CHAPTER_FILE.exec(path)?.[1];
  if (file !== undefined) {
    return {
      expected: "the address of a chapter",
      found: quote(url),
      hint: `Leave out the number and the ending: ${id === story ? "#" : `../${id}/`}${file}`,
      code: "unknown-page",
    };
  }
  if (path === "/") return null;
  if (!path.endsWith("/")) return fileMistake(url, path, targets);
  const known =
    chapters !== undefined &&
    rest.length === 0 &&
    (chapter === "" || chapter === "data" || chapters.includes(chapter));
  if (known) return null;
  return {
    expected: "a page of this site",
    found: quote(url),
    hint:
      chapters === undefined
        ? `Paths start from the story's folder: ../other-story/ is another story. ${declaredHint(id, pages().keys())}`
        : `Chapters of ${quote(id)}: ${chapters.map(quote).join(", ")}.`,
    code: "unknown-page",
  };
}
