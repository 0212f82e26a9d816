/**
 * The least of some numbers; Infinity where there are none. `Math.min(...numbers)` takes each as an
 * argument of its own, and a call with a hundred thousand of them breaks.
 */
export function leastOf(numbers: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const number of numbers) least = Math.min(least, number);
  return least;
}

/** The most of some numbers, however many; -Infinity where there are none. */
export function mostOf(numbers: Iterable<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}
