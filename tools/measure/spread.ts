/** The middle of some measurements and how far they lie apart, in the unit of the measurements. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/**
 * The median of some numbers: the middle one, or the mean of the two in the middle. Throws where
 * there is none.
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined)
    throw new Error("median: expected at least one number, found none");
  return (lower + upper) / 2;
}

/** Median, least and greatest of some numbers. Throws where there is none. */
export function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/**
 * How many times `of` is as large as `to`, round by round: the runs of one round stand side by side
 * in time, so that what slows the machine slows both. Throws where the rounds do not pair up or
 * `to` has a 0.
 */
export function ratioOf(of: readonly number[], to: readonly number[]): Spread {
  if (of.length !== to.length)
    throw new Error(
      `ratioOf: expected as many rounds of both, found ${of.length} and ${to.length}`,
    );
  const ratios = of.map((value, round) => value / (to[round] ?? 0));
  if (!ratios.every(Number.isFinite))
    throw new Error(`ratioOf: expected numbers above 0, found ${to.join(", ")}`);
  return spreadOf(ratios);
}
