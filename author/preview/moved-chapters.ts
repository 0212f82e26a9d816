/** Where the chapters of a story went: by the id they had, the id that is found in their place. */
export type MovedChapters = Record<string, string>;

/**
 * Follows chapters from one version of a story to the next, by their ids in reading order. A chapter that is gone leads
 * to the new one in its place, which is how a renamed file looks, else to the one before it, else to the first.
 * `moved` is what is known of versions before: it is carried on, and forgets ids that are in use again.
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

  /** How many chapters before this one, since the last that stayed, are gone, too. */
  function skipped(place: number): number {
    const stayed = before.slice(0, place).findLastIndex((one) => after.includes(one));
    return place - stayed - 1;
  }
}
