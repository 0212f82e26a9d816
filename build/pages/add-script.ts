import { ATTR } from "../../lib/story/attributes.ts";
import type { PageScript } from "./build-script.ts";
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
  const tags = [
    module(basePath, story),
    ...story.shared.map((path) => `<link rel="modulepreload" href="${basePath}${path}">`),
  ];
  // At the end of the body, so that the text does not wait for these styles; the script does.
  const styles = story.stylesheets.map(
    (path) => `<link rel="stylesheet" href="${basePath}${path}">`,
  );
  return before(before(html, "</head>", tags, page), "</body>", styles, page);
}

function module(basePath: string, { entry }: PageScript): string {
  return `<script type="module" src="${basePath}${entry}"></script>`;
}

function before(html: string, end: string, tags: readonly string[], page: string): string {
  const at = html.lastIndexOf(end);
  if (at < 0) throw new Error(`${page}: ${end} expected, none found`);
  return html.slice(0, at) + tags.join("") + html.slice(at);
}
