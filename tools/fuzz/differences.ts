/** Keys from the root of a value; an entry with an id is named by it instead of by its index. */
export type Keys = readonly string[];

/**
 * Finds where two values of plain data differ: the keys of the smallest parts that are not equal.
 */
export function listDifferences(a: unknown, b: unknown, keys: Keys = []): Keys[] {
  if (Object.is(a, b)) return [];
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return [keys];
  const [before, after] = [entriesOf(a), entriesOf(b)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name) =>
    listDifferences(before.get(name), after.get(name), [...keys, name]),
  );
}

function entriesOf(value: object): Map<string, unknown> {
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const ids = value.map(idOf);
  const named = ids.every((id) => id !== null) && new Set(ids).size === ids.length;
  return new Map(value.map((item, i) => [named ? String(ids[i]) : String(i), item]));
}

function idOf(item: unknown): string | null {
  if (!isObject(item)) return null;
  if ("id" in item) return String(item.id);
  return "waypoint" in item ? idOf(item.waypoint) : null;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
