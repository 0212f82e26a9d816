import { likely, nearest } from "./nearest.ts";

/** More choices than this are not listed in a message: only the nearest is named. */
const MAX_LISTED = 9;

/** A hint for a name that is not among the declared ones: all of them if few, else the nearest. */
export function declaredHint(found: string, declared: Iterable<string>): string {
  const names = [...declared];
  if (names.length === 0) return "None is declared.";
  if (names.length <= MAX_LISTED) {
    return `Declared: ${names.map((name) => `"${name}"`).join(", ")}.`;
  }
  const slip = likely(found, names);
  if (slip !== undefined) return `Did you mean "${slip}"?`;
  return `${names.length} are declared; the nearest in spelling is "${nearest(found, names)}".`;
}

/** A hint for a key that is not among the known ones. */
export function keyHint(found: string, known: readonly string[]): string {
  const slip = likely(found, known);
  if (slip !== undefined) return `Did you mean "${slip}"?`;
  if (known.length > MAX_LISTED)
    return "Leave it out, or see docs/writing-a-story.md for the keys.";
  return `Known here: ${known.map((key) => `"${key}"`).join(", ")}.`;
}
