/**
 * A list that a test loops over, once it is known to have an entry: a loop over none proves
 * nothing. Throws on an empty list; `what` names the entries.
 */
export function atLeastOne<Item>(list: readonly Item[], what: string): [Item, ...Item[]] {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error(`atLeastOne: ${what} expected, none found`);
  return [first, ...rest];
}
