import { ATTR } from "../../lib/story/attributes.ts";
import type { PageScript } from "./build-script.ts";

/** The scripts of a site's pages. */
export interface SiteScripts {
  story: PageScript;
  /** Of an embed of one map. */
  embed: PageScript;
}

const STORY = new RegExp(`<main\\b[^>]*\\s${ATTR.story}="`);
const EMBED = new RegExp(`<figure\\b[^>]*\\s${ATTR.mapDocument}="`);

/**
 * Has a story page or an embed of a map run its script; any other page is returned as it is. An embed loads nothing
 * ahead: what it may need later comes when a reader asks for it. Throws where the page has no head or body.
 */
export function addScript(
  html: string,
  { story, embed }: SiteScripts,
  basePath: string,
  page: string,
): string {
  if (EMBED.test(html)) return before(html, "</head>", [module(basePath, embed)], page);
  if (!STORY.test(html)) return html;
  const tags = [
    module(basePath, story),
    ...story.shared.map((path) => `<link rel="modulepreload" href="${basePath}${path}">`),
  ];
  // After the text, which does not wait for what is drawn later; the script waits for it.
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
