/** Levels of lists and objects that a request may have; that of a whole map state has five. */
export const MAX_DEPTH = 16;

/**
 * Is parsed JSON nested more deeply than `most` levels? Recursive readers and printers would run
 * out of stack on it; this goes level by level and does not.
 */
export function isDeeper(data: unknown, most: number): boolean {
  let level = [data];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}
