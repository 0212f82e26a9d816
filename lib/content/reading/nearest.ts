/**
 * The choice that differs from the word in the fewest letters; undefined where there is none to
 * choose from.
 */
export function nearest(word: string, choices: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const choice of choices) {
    const distance = editDistance(word.toLowerCase(), choice.toLowerCase());
    if (distance < least) [best, least] = [choice, distance];
  }
  return best;
}

/** Like `nearest`, but only if the two are close enough for a typing mistake. */
export function likely(word: string, choices: Iterable<string>): string | undefined {
  const choice = nearest(word, choices);
  if (choice === undefined) return undefined;
  const limit = Math.max(1, Math.floor(Math.max(word.length, choice.length) / 3));
  return editDistance(word.toLowerCase(), choice.toLowerCase()) <= limit ? choice : undefined;
}

/** Number of letters to insert, delete or change to turn one word into the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
