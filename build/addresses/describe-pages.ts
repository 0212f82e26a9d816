import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { absoluteAddress, filePath, pagePath } from "../../lib/publish/address.ts";
import { buildStructuredData } from "../../lib/publish/structured-data.ts";
import type { Site } from "../../lib/story/site.ts";
import type { Story } from "../../lib/story/story.ts";
import { cardOf, versionCards } from "./card-version.ts";
import { printDataScript } from "./data-script.ts";

/** What names cards: pages, feeds, the sitemap and oEmbed's answers. */
const NAMES_CARDS = /(?:\.html|^feed\.xml|^feed\.json|^sitemap\.xml|[\\/]oembed\.json)$/;

/**
 * Completes what was exported with what is only known, or can only be written, after the export:
 * the version of each card wherever it is named, and story pages as data. React would escape the
 * data as text, which scripts do not read. Throws where a page or its card is not there.
 */
export function describePages(
  out: string,
  basePath: string,
  site: Site,
  stories: readonly Story[],
): void {
  const fileAddress = (path: string) => absoluteAddress(site.url, filePath(path));
  const versionOf = (address: string) => {
    const path = new URL(address).pathname.slice(basePath.length);
    return createHash("sha256")
      .update(readFileSync(join(out, path)))
      .digest("hex")
      .slice(0, 8);
  };
  for (const name of readdirSync(out, { recursive: true, encoding: "utf8" })) {
    if (!NAMES_CARDS.test(name)) continue;
    const text = readFileSync(join(out, name), "utf8");
    writeFileSync(join(out, name), versionCards(text, fileAddress("/"), versionOf));
  }
  for (const story of stories) {
    const addressOf = (id: string | null) =>
      absoluteAddress(site.url, pagePath(story.id, id ?? undefined));
    for (const chapter of [null, ...story.chapters]) {
      const page = join(out, story.id, chapter?.id ?? "", "index.html");
      const html = readFileSync(page, "utf8");
      const card = cardOf(html);
      const data = buildStructuredData({ site, story, chapter, addressOf, fileAddress, card });
      writeFileSync(page, beforeBodyEnds(html, printDataScript(data), page));
    }
  }
}

/** After the text, which waits for nothing. */
function beforeBodyEnds(html: string, element: string, page: string): string {
  const at = html.lastIndexOf("</body>");
  if (at < 0) throw new Error(`${page}: </body> expected, none found`);
  return html.slice(0, at) + element + html.slice(at);
}
