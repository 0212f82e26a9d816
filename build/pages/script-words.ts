import type { Plugin } from "esbuild";
import { EN } from "../../lib/words/en.ts";
import { PSEUDO_LOCALE, TABLES } from "../../lib/words/tables.ts";

/**
 * Adds the interface words of these `keys` in one language to a script, instead of all words in all
 * languages. `table` is the name of the language's table.
 */
export function scriptWords(table: string, keys: ReadonlySet<string>): Plugin {
  const all = TABLES[table]?.texts ?? {};
  const texts = Object.fromEntries(Object.entries(all).filter(([key]) => keys.has(key)));
  const tables = Object.entries(TABLES).flatMap(([tag, other]) =>
    other.texts === all ? [`${JSON.stringify(tag)}: { locale: "${other.locale}", texts }`] : [],
  );
  return {
    name: "script-words",
    setup(build) {
      build.onLoad({ filter: /lib[\\/]words[\\/]tables\.ts$/ }, () => ({
        contents: [
          `const texts = ${JSON.stringify(texts)};`,
          `export const PSEUDO_LOCALE = "${PSEUDO_LOCALE}";`,
          `export const TABLES = { ${tables.join(", ")} };`,
        ].join("\n"),
      }));
    },
  };
}

/**
 * The keys of the interface words that a bundle uses. The bundle must have been built without the
 * words.
 */
export function findWordKeys(bundle: string): Set<string> {
  const named = [...bundle.matchAll(/"([\w.]+)"/g)].map(([, key = ""]) => key);
  return new Set(named.filter((key) => Object.hasOwn(EN, key)));
}
