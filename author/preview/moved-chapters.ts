/** For each id of a chapter that is gone, the id of the chapter to open instead. */
export type MovedChapters = Record<string, string>;

/**
 * Follows chapters from one version of a story to the next, by their ids in reading order. A
 * chapter that is gone leads to the new one in its place (so does a renamed file), else to the one
 * before it, else to the first. `moved` is the result for earlier versions: it is carried on,
 * without ids that are in use again.
 */
export function movedChapters(
  before: readonly string[],
  after: readonly string[],
  moved: Readonly<MovedChapters> = {},
): MovedChapters {
  const gone: MovedChapters = {};
  for (const [place, id] of before.entries()) {
    if (after.includes(id)) continue;
    const neighbour = before.slice(0, place).findLast((one) => after.includes(one));
    const next = after[neighbour === undefined ? 0 : after.indexOf(neighbour) + 1 + skipped(place)];
    const isNew = next !== undefined && !before.includes(next);
    const target = isNew ? next : (neighbour ?? after[0]);
    if (target !== undefined) gone[id] = target;
  }
  const carried = Object.entries(moved).map(
    ([id, target]) => [id, gone[target] ?? target] as const,
  );
  const all = { ...Object.fromEntries(carried), ...gone };
  return Object.fromEntries(Object.entries(all).filter(([id]) => !after.includes(id)));

  /** Number of chapters directly before this one that are gone, too. */
  function skipped(place: number): number {
    const stayed = before.slice(0, place).findLastIndex((one) => after.includes(one));
    return place - stayed - 1;
  }
}
