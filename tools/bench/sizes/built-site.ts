import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { ATTR } from "../../../lib/story/attributes.ts";

/** A page that holds a story, as built. */
export interface BuiltPage {
  /** Path under the site's root, without base path: `/story/`, `/story/chapter/`. */
  path: string;
  html: string;
}

/**
 * Every story page in the folder of a built site, in alphabetical order; empty where there is none.
 */
export function loadStoryPages(out: string): BuiltPage[] {
  if (!existsSync(out)) return [];
  return readdirSync(out, { recursive: true, encoding: "utf8" })
    .filter((file) => file.split(sep).at(-1) === "index.html")
    .sort()
    .map((file) => ({
      path: `/${file.split(sep).slice(0, -1).join("/")}/`,
      html: readFileSync(join(out, file), "utf8"),
    }))
    .filter(({ html }) => html.includes(`${ATTR.storyChapter}=`));
}

/** Is this the page of a whole story, not of one of its chapters? */
export function isStoryStart({ path }: BuiltPage): boolean {
  return path.split("/").length === 3;
}

/** The file in `out` that an address of the site names; null where it leads to another host. */
export function fileOf(out: string, basePath: string, address: string): string | null {
  const root = "http://site.invalid";
  const { origin, pathname } = new URL(address, root);
  if (origin !== root || !pathname.startsWith(`${basePath}/`)) return null;
  return join(out, decodeURIComponent(pathname.slice(basePath.length)));
}
