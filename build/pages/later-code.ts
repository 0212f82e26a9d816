import { ATTR } from "../../lib/story/attributes.ts";
import { tableNameOf } from "../../lib/words/words.ts";
import { buildLater } from "./build-script.ts";

/**
 * The elements of pages whose code loads when they are used, by the attribute that names its
 * address.
 */
const LATER = [
  { attribute: ATTR.settings, name: "settings", entry: "reader/settings/settings-sheet.ts" },
  { attribute: ATTR.search, name: "search", entry: "reader/search/start-search.ts" },
];

/** Addresses of code under the site's root, by its name and table of words. */
type LaterCode = ReadonlyMap<string, string>;

/**
 * Builds the code that elements of these pages load, with the words of each element's language,
 * into a site.
 */
export async function buildLaterCode(out: string, pages: Iterable<string>): Promise<LaterCode> {
  const texts = [...pages];
  const paths = new Map<string, string>();
  for (const { attribute, name, entry } of LATER) {
    const tags = texts.flatMap((html) => html.match(tagWith(attribute)) ?? []);
    for (const table of new Set(tags.map(tableOf))) {
      const path = await buildLater(out, entry, { folder: "_script", name, table });
      paths.set(`${name} ${table}`, path);
    }
  }
  return paths;
}

/** Writes the address of its code into each such element. Throws where there is none. */
export function addLaterCode(html: string, paths: LaterCode, basePath: string): string {
  return LATER.reduce(
    (page, { attribute, name }) =>
      page.replace(tagWith(attribute), (tag) => {
        const path = paths.get(`${name} ${tableOf(tag)}`);
        if (path === undefined)
          throw new Error(`addLaterCode: code in the words of ${tag} expected, none found`);
        return tag.replace(`${attribute}=""`, `${attribute}="${basePath}${path}"`);
      }),
    html,
  );
}

const tagWith = (attribute: string) => new RegExp(`<[a-z]+\\b[^>]*\\s${attribute}="[^>]*>`, "g");

function tableOf(tag: string): string {
  return tableNameOf(/\slang="([^"]*)"/.exec(tag)?.[1] ?? "");
}
