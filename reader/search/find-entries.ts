import MiniSearch from "minisearch";
import type { SearchEntry } from "../../lib/publish/search-entries.ts";

/** Most results that are shown. */
const MOST = 12;

/** Returns a function that finds entries by words in them, the best first. */
export function createFindEntries(
  entries: readonly SearchEntry[],
): (query: string) => SearchEntry[] {
  const known = new Map(entries.map((entry) => [entry.path, entry]));
  const index = new MiniSearch<SearchEntry>({
    idField: "path",
    fields: ["title", "about", "story"],
    processTerm: fold,
    searchOptions: {
      boost: { title: 3 },
      combineWith: "AND",
      prefix: true,
      // Short words differ from others by one letter; longer ones may be misspelled.
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  });
  index.addAll([...known.values()]);
  return (query) =>
    index
      .search(query)
      .slice(0, MOST)
      .flatMap(({ id }) => known.get(id as string) ?? []);
}

/** Without accents and points, so that "Guterres" finds "Gutérres". */
function fold(term: string): string {
  return term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
