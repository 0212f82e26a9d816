import type { Arrangement } from "./arrangement.ts";
import type { PanelEntry } from "./panel-state.ts";

/** Lists the entries that have all words of the filter, in the order that was asked for. */
export function arrangeEntries(
  entries: readonly PanelEntry[],
  { filter, order }: Arrangement,
): PanelEntry[] {
  const words = fold(filter).split(/\s+/);
  const found = entries.filter((entry) => {
    const text = fold(textOf(entry));
    return words.every((word) => text.includes(word));
  });
  if (order === "latest")
    return found.sort((a, b) => (b.feature?.date ?? "").localeCompare(a.feature?.date ?? ""));
  if (order === "largest") return found.sort((a, b) => figureOf(b) - figureOf(a));
  return found;
}

/** The label of the entries' figure, where they have one. */
export function figureLabel(entries: readonly PanelEntry[]): string | null {
  const found = entries.find(({ feature }) => feature?.figure != null);
  return found?.feature?.figure?.label ?? null;
}

/** What is not known comes last. */
function figureOf({ feature }: PanelEntry): number {
  return feature?.figure?.value ?? Number.NEGATIVE_INFINITY;
}

function textOf({ layer, feature }: PanelEntry): string {
  if (feature === null) return layer.title;
  const facts = feature.facts.map(({ text }) => text);
  return [feature.title, feature.date, feature.text, ...facts].join(" ");
}

/** Without case and accents: readers type what their keyboard has. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}|[’ʼʻ']/gu, "")
    .toLowerCase();
}
