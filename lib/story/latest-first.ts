/** A copy in the order of ISO days, the latest first; what has the same day keeps its order. */
export function latestFirst<T>(things: readonly T[], dayOf: (thing: T) => string): T[] {
  return [...things].sort((a, b) => {
    const [one, other] = [dayOf(a), dayOf(b)];
    return one === other ? 0 : one < other ? 1 : -1;
  });
}
