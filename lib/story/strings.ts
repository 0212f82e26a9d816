/** Interface words in English. Every word a reader sees that no editor wrote stands here. `{…}` is filled in. */
export const strings = {
  "map.unavailable": "The map cannot be shown in this browser. The whole story is here in words.",
  "map.describe": "Map: {text}",
  "map.skip": "Skip the map",
  "map.asOf": "as of {date}",
  "map.boundaries": "boundaries do not imply a position",
  "legend.key": "Key",
  "legend.title": "Key to the map",
  "legend.surveyed": "surveyed",
  "legend.approximate": "approximate, ± {metres} m",
  "legend.schematic": "sketch",
  "legend.planned": "planned",
  "legend.asOf": "{date}",
  "legend.size": "area: {unit}",
  "legend.ring": "none reported",
  "legend.dotted": "not known",
  "story.chapters": "Chapters",
  "story.count": "{current} of {total}",
  "story.open": "Go to the chapter “{title}”",
  "story.by": "By {authors}",
  "chapter.sources": "Sources",
  "chapter.printedLater": "printed later",
  "chapter.layers": "On the maps of this chapter",
  "chapter.note": "Source {note}",
  "prose.measured": "measured on the map: {how}",
  "home.stories": "Stories",
  "home.none": "No story is here yet.",
  "site.contact": "Contact",
  "site.imprint": "Imprint",
  "site.licence": "Licence",
  "missing.title": "There is no page at this address",
  "missing.home": "All stories are on the home page",
  "problems.title": "This story has problems",
  "problems.count": "{count} in all. The page comes back when they are mended.",
  "problems.expected": "{expected} expected, {found} found.",
} as const;

/** Says an interface word with its gaps filled: `say("story.count", { current: 1, total: 3 })`. */
export function say(
  key: keyof typeof strings,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return strings[key].replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
