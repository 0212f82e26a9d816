/** Longest value that a message repeats, in characters. */
const MAX_LENGTH = 60;

/** Prints a value as it stands in a message: text in quotes, numbers bare, nothing as "nothing". */
export function quote(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "number") return String(value);
  const text = JSON.stringify(value) ?? String(value);
  const spaced = typeof value === "string" ? text : text.replace(/([,:])(?=\S)/g, "$1 ");
  return spaced.length > MAX_LENGTH ? `${spaced.slice(0, MAX_LENGTH - 1)}…` : spaced;
}

/** Prints names as a list: `"a", "b" or "c"`. */
export function quoteChoices(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  const last = quoted.at(-1) ?? "nothing";
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(", ")} or ${last}`;
}
