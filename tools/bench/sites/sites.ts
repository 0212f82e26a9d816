import { loadMaps, type StoryMaps } from "../../../build/files/load-maps.ts";
import { ATTR } from "../../../lib/story/attributes.ts";
import { type SiteServer, serveSite } from "../../measure/site-server.ts";
import { buildBareMap, MAPLIBRE } from "../limits/bare-map.ts";
import { buildBareText } from "../limits/bare-text.ts";
import { buildReferencePage } from "../limits/reference-page.ts";
import { buildStoryViews } from "../limits/story-views.ts";
import type { NeutralSite } from "../neutral/build-neutral.ts";
import { NEUTRAL } from "../neutral/neutral-story.ts";
import { isStoryStart, loadStoryPages } from "../sizes/built-site.ts";
import { DESKTOP, PHONE } from "../visit/phone.ts";
import type { ServedPage } from "../visit/visit-page.ts";

/** Pages that take turns, by the name that the tables give them. */
export type Sites = Map<string, ServedPage>;

/** Names of the pages that every other page is compared with. */
export const LIMIT_SITES = { text: "bare text", map5: "bare MapLibre 5", map6: "bare MapLibre 6" };

/** Names of the neutral story's page, which takes two turns in each round for the noise. */
export const NEUTRAL_SITES = { first: "neutral", again: "neutral again" } as const;

/** Serves the site of a folder, each on a port of its own. */
export async function serveFolder(out: string, basePath = ""): Promise<SiteServer> {
  return serveSite({ [basePath]: out }, new Map());
}

/** What the pages that do the least are made of. Throws where the content has problems. */
function loadNeutral({ content, out }: NeutralSite): { maps: StoryMaps; html: string } {
  const [maps] = loadMaps(content).maps;
  const start = loadStoryPages(out).find(({ path }) => path === `/${NEUTRAL}/`);
  if (maps === undefined || start === undefined)
    throw new Error(`loadNeutral: a built story expected in ${out}, none found`);
  return { maps, html: start.html };
}

/**
 * Serves the pages that do the least: the neutral story's words alone, and its opening map with
 * either MapLibre alone.
 */
export async function serveLimits(neutral: NeutralSite): Promise<Sites> {
  const { maps, html } = loadNeutral(neutral);
  const pages = new Map([["/bare-text/", buildBareText(html)]]);
  const libraries = { "/maplibre-5": MAPLIBRE[5], "/maplibre-6": MAPLIBRE[6] };
  const server = await serveSite({ ...libraries, "": neutral.out }, pages);
  const place = { viewport: PHONE.viewport, address: server.origin, folder: "/bare-data" };
  const opening = buildStoryViews(maps, 1, place);
  for (const major of [5, 6] as const) {
    const folder = `/bare-map-${major}`;
    const files = buildBareMap(opening, major, { folder, library: `/maplibre-${major}` });
    for (const [path, text] of files) pages.set(path, text);
  }
  return new Map([
    [LIMIT_SITES.text, { server, path: "/bare-text/", hasMap: false }],
    [LIMIT_SITES.map5, { server, path: "/bare-map-5/", hasMap: true }],
    [LIMIT_SITES.map6, { server, path: "/bare-map-6/", hasMap: true }],
  ]);
}

/** Serves the smallest page that has the neutral story's text beside a live map. */
export async function serveReference(neutral: NeutralSite): Promise<ServedPage> {
  const { maps, html } = loadNeutral(neutral);
  const pages = new Map<string, string>();
  const server = await serveSite({ "/maplibre-6": MAPLIBRE[6], "": neutral.out }, pages);
  const place = { viewport: DESKTOP, address: server.origin, folder: "/bare-data" };
  const views = buildStoryViews(maps, Number.POSITIVE_INFINITY, place);
  for (const [path, text] of views.files) pages.set(path, text);
  pages.set("/reference/", buildReferencePage(views, html, "/maplibre-6"));
  return { server, path: "/reference/", hasMap: true };
}

/** Serves the neutral story's page on a port of its own. */
export async function serveNeutral({ out }: NeutralSite): Promise<ServedPage> {
  return { server: await serveFolder(out), path: `/${NEUTRAL}/`, hasMap: true };
}

/**
 * Paths of the pages of a built site that are measured unless others are asked for: each story's
 * own page, and the page of its second chapter, which opens further down.
 */
export function listMeasuredPages(out: string): string[] {
  const pages = loadStoryPages(out);
  return pages.filter(isStoryStart).flatMap(({ path, html }) => {
    const chapters = [...html.matchAll(new RegExp(`${ATTR.storyChapter}="([^"]+)"`, "g"))];
    const second = chapters[1]?.[1];
    const isBuilt = pages.some((page) => page.path === `${path}${second}/`);
    return isBuilt ? [path, `${path}${second}/`] : [path];
  });
}
