import type { Story } from "./story.ts";

/** Whether something in a story is not for readers yet. Each of its pages holds all of it. */
export function hasDraft({ draft, chapters }: Story): boolean {
  return draft || chapters.some((chapter) => chapter.draft);
}

/**
 * The story as readers get it: without its draft chapters, and without the layers, sources and
 * corrections that stand for these alone. Null where nothing is left, or the whole story is a
 * draft.
 */
export function withoutDrafts(story: Story): Story | null {
  const [first, ...others] = story.chapters
    .filter(({ draft }) => !draft)
    .map((chapter, i) => ({ ...chapter, number: i + 1 }));
  if (story.draft || first === undefined) return null;
  if (others.length + 1 === story.chapters.length) return story;
  const chapters: Story["chapters"] = [first, ...others];
  const shown = new Set(
    chapters.flatMap(({ passages }) => passages.flatMap(({ waypoint }) => waypoint.map.show)),
  );
  const layers = story.layers.filter(({ id }) => shown.has(id));
  const named = new Set([...chapters, ...layers].flatMap(({ sources }) => sources));
  const ids = new Set(chapters.map(({ id }) => id));
  return {
    ...story,
    chapters,
    layers,
    sources: story.sources.filter(({ id }) => named.has(id)),
    corrections: story.corrections.filter(({ chapter }) => chapter === null || ids.has(chapter)),
  };
}
