import type { SearchEntry } from "../../lib/publish/search-entries.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import { type Words, words } from "../../lib/words/words.ts";
import { createFindEntries } from "./find-entries.ts";

type Find = ReturnType<typeof createFindEntries>;

const started = new WeakSet<HTMLElement>();

/** Searches as the reader types in the field, and lists links to what is found under it. */
export function startSearch(field: HTMLInputElement): void {
  if (started.has(field)) return;
  started.add(field);
  const place = field.closest<HTMLElement>(`[${ATTR.searchEntries}]`);
  const said = place?.querySelector<HTMLElement>("[role=status]");
  const list = place?.querySelector("ul");
  if (!place || !said || !list) return;
  const say = words(field.lang);
  const address = place.getAttribute(ATTR.searchEntries) ?? "";
  let find: Promise<Find> | null = null;
  const search = async () => {
    const query = field.value.trim();
    find ??= loadFind(address);
    try {
      const found = query === "" ? [] : (await find)(query);
      // The reader may have typed on meanwhile.
      if (query !== field.value.trim()) return;
      list.replaceChildren(...found.map(printEntry));
      list.hidden = found.length === 0;
      said.textContent = query === "" ? "" : printCount(found.length, query, say);
    } catch {
      // The next letter tries again.
      find = null;
      list.hidden = true;
      said.textContent = say("search.failed");
    }
  };
  field.addEventListener("input", () => void search());
  field.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || list.hidden) return;
    event.preventDefault();
    list.querySelector("a")?.focus();
  });
  void search();
}

async function loadFind(address: string): Promise<Find> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return createFindEntries((await response.json()) as SearchEntry[]);
}

function printCount(count: number, query: string, say: Words): string {
  return count === 0 ? say("search.none", { query }) : say("search.found", { count });
}

function printEntry({ path, title, story, about, language, dir }: SearchEntry): HTMLElement {
  const item = document.createElement("li");
  item.lang = language;
  item.dir = dir;
  const link = document.createElement("a");
  link.href = path;
  link.textContent = title;
  const note = document.createElement("p");
  note.textContent = story === "" ? about : `${story} · ${about}`;
  item.append(link, note);
  return item;
}
