import { ATTR } from "../../lib/story/attributes.ts";
import { tableNameOf } from "../../lib/words/words.ts";
import { buildLater } from "./build-script.ts";

const BUTTON = new RegExp(`<button\\b[^>]*\\s${ATTR.settings}="[^>]*>`, "g");

/** The tables of words that the settings buttons of a page need. */
export function listSettingsTables(html: string): string[] {
  return [...html.matchAll(BUTTON)].map(([button]) => tableOf(button));
}

/**
 * Builds the sheet of settings with the words of each table into a site. Returns the paths of the
 * files under the site's root, by table.
 */
export async function buildSettings(
  out: string,
  tables: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  for (const table of tables) {
    const entry = "reader/settings/settings-sheet.ts";
    const options = { folder: "_script", name: "settings", table };
    paths.set(table, await buildLater(out, entry, options));
  }
  return paths;
}

/** Writes the address of the sheet's code into each settings button. Throws where there is none. */
export function addSettings(
  html: string,
  paths: ReadonlyMap<string, string>,
  basePath: string,
): string {
  return html.replace(BUTTON, (button) => {
    const path = paths.get(tableOf(button));
    if (path === undefined)
      throw new Error(`addSettings: a sheet in the words of ${button} expected, none found`);
    return button.replace(`${ATTR.settings}=""`, `${ATTR.settings}="${basePath}${path}"`);
  });
}

function tableOf(button: string): string {
  return tableNameOf(/\slang="([^"]*)"/.exec(button)?.[1] ?? "");
}
