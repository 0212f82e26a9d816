import type { ShownTime } from "../story/in-time.ts";
import type { TimeWindow } from "../story/map-state.ts";

const MILLISECONDS_A_DAY = 86_400_000;

/** Window in days since 1970 that holds all of history, and what has no date. */
const ALL_DAYS = { from: -1_000_000, to: 1_000_000 };

/** The day of features without a date: only the window of all days holds it. */
export const NO_DAY = ALL_DAYS.from;

/** Strength of a pale feature. */
export const PALE = 0.35;

/**
 * The style's root `state`: a window of time in days since 1970, and the strength of features
 * before it.
 */
export interface TimeState {
  from: number;
  to: number;
  earlier: number;
}

/** Days from 1 January 1970 to an ISO date (YYYY-MM-DD). Throws where it is no date. */
export function dayNumber(date: string): number {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) throw new Error(`dayNumber: YYYY-MM-DD expected, "${date}" found`);
  return time / MILLISECONDS_A_DAY;
}

/** Builds the style's root `state` for a window of time; null is all times. */
export function timeState(time: ShownTime | null): TimeState {
  return { ...dayWindow(time), earlier: time?.earlier === "pale" ? PALE : 0 };
}

/**
 * The share of its strength with which something is drawn on a day, null where it has none; the
 * style says the same as an expression (`opacityInTime`).
 */
export function strengthOn(day: number | null, { from, to, earlier }: TimeState): number {
  const at = day ?? NO_DAY;
  if (at > to) return 0;
  if (at >= from) return 1;
  return at > NO_DAY ? earlier : 0;
}

/** A window of time in days since 1970, both inclusive; null is all times. */
export function dayWindow(time: TimeWindow | null): { from: number; to: number } {
  return time === null ? ALL_DAYS : { from: dayNumber(time.from), to: dayNumber(time.to) };
}
