import type { TimeWindow } from "../story/map-state.ts";

const MILLISECONDS_A_DAY = 86_400_000;

/** Window in days since 1970 that holds all of history. */
const ALL_DAYS = { from: -1_000_000, to: 1_000_000 };

/** Days from 1 January 1970 to an ISO date (YYYY-MM-DD). Throws where it is no date. */
export function dayNumber(date: string): number {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) throw new Error(`dayNumber: YYYY-MM-DD expected, "${date}" found`);
  return time / MILLISECONDS_A_DAY;
}

/** A window of time in days since 1970, both inclusive; null is all times. */
export function dayWindow(time: TimeWindow | null): { from: number; to: number } {
  return time === null ? ALL_DAYS : { from: dayNumber(time.from), to: dayNumber(time.to) };
}
