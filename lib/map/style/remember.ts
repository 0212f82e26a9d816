/**
 * Returns a pure function that builds each value once for an object and a key, and remembers it for
 * as long as that object lives.
 */
export function remember<Owner extends object, Key extends readonly unknown[], Value>(
  build: (owner: Owner, ...key: Key) => Value,
): (owner: Owner, ...key: Key) => Value {
  const remembered = new WeakMap<Owner, Map<string, Value>>();
  return (owner, ...key) => {
    const values = remembered.get(owner) ?? new Map<string, Value>();
    remembered.set(owner, values);
    const name = key.join(" ");
    const known = values.get(name);
    if (known !== undefined) return known;
    const value = build(owner, ...key);
    values.set(name, value);
    return value;
  };
}
