import { dateOf, featuresIn, presenceOf } from "../story/in-time.ts";
import type { Layer } from "../story/layer.ts";
import type { MapState, TimeWindow } from "../story/map-state.ts";
import { dayNumber } from "./day.ts";

/** A month on the time axis. */
export interface AxisMonth {
  /** Its first day, as YYYY-MM-DD, even where the window begins later. */
  first: string;
  /**
   * The position of each feature within the month: from 0 at its beginning to 1 at its end, in
   * order.
   */
  ticks: number[];
}

/**
 * The months of the time axis of a map state with steps, each with one tick per feature that the
 * state shows in it. Ticks of one day are spread within that day. Empty where there are no steps.
 */
export function axisMonths(layers: readonly Layer[], { time, show }: MapState): AxisMonth[] {
  const shown = layers.filter((layer) => layer.time !== null && show.includes(layer.id));
  const dates = shown.flatMap((layer) =>
    featuresIn(layer, time).flatMap((feature) => dateOf(layer, feature) ?? []),
  );
  const months = time?.steps.slice(0, -1) ?? [];
  return months.map((month) => axisMonth(month, dates));
}

function axisMonth({ from, to }: TimeWindow, dates: readonly string[]): AxisMonth {
  const first = `${from.slice(0, 7)}-01`;
  const [year = 0, month = 0] = first.split("-").map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const span = { from, to, earlier: "none" } as const;
  const inside = dates.filter((date) => presenceOf(date, span) === "full").sort();
  const ticks = inside.map((date, index) => {
    const before = index - inside.indexOf(date) + 1;
    const sameDay = inside.lastIndexOf(date) - inside.indexOf(date) + 1;
    return (dayNumber(date) - dayNumber(first) + before / (sameDay + 1)) / days;
  });
  return { first, ticks };
}
