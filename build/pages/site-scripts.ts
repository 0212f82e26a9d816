import { join } from "node:path";
import { tableNameOf } from "../../lib/words/words.ts";
import { buildMapLibre } from "../maplibre/build-maplibre.ts";
import { buildScript, type PageScript } from "./build-script.ts";

/**
 * The scripts of story pages in one language, and those of their embeds. They are two builds, since
 * no page runs both.
 */
export interface SiteScripts {
  story: PageScript;
  /** The script for the embed of one map. */
  embed: PageScript;
}

/** Folder of the built site with the MapLibre of all its pages. */
const MAPLIBRE = "_script/map";

/**
 * Builds the scripts of all pages into a site, and returns them by the name of their table of
 * words.
 */
export async function buildSiteScripts(
  out: string,
  tables: ReadonlySet<string>,
): Promise<ReadonlyMap<string, SiteScripts>> {
  const scripts = new Map<string, SiteScripts>();
  const maplibre = { folder: MAPLIBRE, files: await buildMapLibre(join(out, MAPLIBRE)) };
  for (const table of tables) {
    scripts.set(table, {
      story: await buildScript(out, "reader/start.ts", {
        folder: "_script",
        name: "story",
        table,
        maplibre,
      }),
      embed: await buildScript(out, "reader/embed/start-embed.ts", {
        folder: "_script/embed",
        name: "embed",
        table,
        maplibre,
      }),
    });
  }
  return scripts;
}

/**
 * The name of the table of words for a page's text, which may be in another language than the site.
 */
export function tableOfPage(html: string): string {
  const [, language = ""] =
    /\slang="([^"]*)"/.exec(html.slice(Math.max(0, html.indexOf("<body")))) ?? [];
  return tableNameOf(language);
}
