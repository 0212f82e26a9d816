import type { ShownTime } from "../story/in-time.ts";
import type { MapTime, TimeWindow } from "../story/map-state.ts";

/**
 * The steps of a window of time: its calendar months, clipped to it, and last the whole window.
 * Empty where the window lies within one month.
 */
export function monthSteps(window: TimeWindow): TimeWindow[] {
  const months: TimeWindow[] = [];
  for (let month = window.from.slice(0, 7); month <= window.to.slice(0, 7); ) {
    const next = nextMonth(month);
    const [first, last] = [`${month}-01`, dayBefore(`${next}-01`)];
    months.push({
      from: first < window.from ? window.from : first,
      to: last > window.to ? window.to : last,
    });
    month = next;
  }
  return months.length < 2 ? [] : [...months, { from: window.from, to: window.to }];
}

/**
 * The window that a map state shows at a step, or in whole where the step is null; null shows all
 * times. Throws where the state has no such step.
 */
export function windowAt(time: MapTime | null, step: number | null): ShownTime | null {
  if (step === null) return time;
  const window = time?.steps[step];
  if (time === null || window === undefined) {
    throw new Error(
      `windowAt: a step from 0 to ${(time?.steps.length ?? 0) - 1} expected, ${step} found`,
    );
  }
  return { ...window, earlier: time.earlier };
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return isoDay(Date.UTC(year, number, 1)).slice(0, 7);
}

function dayBefore(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return isoDay(Date.UTC(year, month - 1, day - 1));
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
