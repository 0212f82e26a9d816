/** The step of the whole window in an address. */
const WHOLE = "all";

/** Steps of time as they stand on a page: months, and last the whole window. */
export interface NamedSteps {
  /** The first month, `YYYY-MM`. */
  from: string;
  /** With the whole window. */
  count: number;
}

/**
 * What an address calls a step: its month, or `all` for the last. Throws where there is no such
 * step.
 */
export function stepName({ from, count }: NamedSteps, step: number): string {
  if (!Number.isInteger(step) || step < 0 || step >= count)
    throw new Error(`stepName: a step from 0 to ${count - 1} expected, ${step} found`);
  if (step === count - 1) return WHOLE;
  const month = monthNumber(from) + step;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** Index of the step that an address calls by this name; null where there is none. */
export function stepNamed({ from, count }: NamedSteps, name: string): number | null {
  if (name === WHOLE) return count - 1;
  const step = monthNumber(name) - monthNumber(from);
  return step >= 0 && step < count - 1 ? step : null;
}

/** Months since the year 0. */
function monthNumber(month: string): number {
  const [year = Number.NaN, number = Number.NaN] = month.split("-").map(Number);
  return year * 12 + number - 1;
}
