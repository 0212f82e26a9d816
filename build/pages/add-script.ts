import { ATTR } from "../../lib/story/attributes.ts";
import type { PageScript } from "./build-script.ts";
import { loadAhead } from "./load-ahead.ts";
import { type SiteScripts, tableOfPage } from "./site-scripts.ts";

const STORY = new RegExp(`<main\\b[^>]*\\s${ATTR.story}="`);
const EMBED = new RegExp(`<figure\\b[^>]*\\s${ATTR.mapDocument}="`);

/**
 * Whether a page is a story page or the embed of a map. Other pages have no script of their own.
 */
export function hasScript(html: string): boolean {
  return STORY.test(html) || EMBED.test(html);
}

/**
 * Adds the script to a story page or to the embed of a map; returns any other page unchanged.
 * `scripts` holds the scripts by their table of words. An embed preloads nothing: the browser
 * fetches the later parts when a reader requests the live map. Throws where the page has no head or
 * body.
 */
export function addScript(
  html: string,
  scripts: ReadonlyMap<string, SiteScripts>,
  basePath: string,
  page: string,
): string {
  if (!hasScript(html)) return html;
  const table = tableOfPage(html);
  const found = scripts.get(table);
  if (found === undefined)
    throw new Error(`${page}: a script with the words of "${table}" expected, none found`);
  const { story, embed } = found;
  if (EMBED.test(html)) return before(html, "</head>", [module(basePath, embed)], page);
  const ahead = loadAhead({
    modules: story.mapModules.map((path) => basePath + path),
    files: [basePath + story.worker, basePath + mapDocumentOf(html, page)],
  });
  return before(html, "</head>", [module(basePath, story), ahead], page);
}

function module(basePath: string, { entry }: PageScript): string {
  return `<script type="module" src="${basePath}${entry}"></script>`;
}

function before(html: string, end: string, tags: readonly string[], page: string): string {
  const at = html.lastIndexOf(end);
  if (at < 0) throw new Error(`${page}: ${end} expected, none found`);
  return html.slice(0, at) + tags.join("") + html.slice(at);
}

/** Path of a story page's map document under the site's root. */
function mapDocumentOf(html: string, page: string): string {
  const path = new RegExp(`\\s${ATTR.mapDocument}="([^"]*)"`).exec(html)?.[1];
  if (path === undefined) throw new Error(`${page}: ${ATTR.mapDocument} expected, none found`);
  return path;
}
