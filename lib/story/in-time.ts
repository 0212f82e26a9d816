import type { LayerFeature } from "./geography.ts";
import type { Layer } from "./layer.ts";
import type { MapTime } from "./map-state.ts";
import { valueText } from "./value.ts";

/**
 * How a map shows a feature: in full; pale, as one that came earlier; or not at all. This decides
 * what is drawn, named in the key, listed, counted and found.
 */
export type Presence = "full" | "pale" | "none";

/** A span of time, and what becomes of what came before it. */
export type ShownTime = Pick<MapTime, "from" | "to" | "earlier">;

/**
 * How something with an ISO date shows in a span of time. Null for the span is all times, where
 * what has no date shows, too; in a span of time it does not.
 */
export function presenceOf(date: string | null, time: ShownTime | null): Presence {
  if (time === null) return "full";
  if (date === null || date > time.to) return "none";
  if (date >= time.from) return "full";
  return time.earlier === "pale" ? "pale" : "none";
}

/** A feature's ISO date; null where it has none, or its layer has no time. */
export function dateOf({ time }: Pick<Layer, "time">, { properties }: LayerFeature): string | null {
  const date = time === null ? null : (properties[time] ?? null);
  return date === null || date === "" ? null : valueText(date);
}

/** How a map shows a feature of a layer. A layer without time shows always. */
export function presenceIn(
  layer: Pick<Layer, "time">,
  feature: LayerFeature,
  time: ShownTime | null,
): Presence {
  return layer.time === null ? "full" : presenceOf(dateOf(layer, feature), time);
}

/** The features of a layer that a map shows in full: those that are listed and counted. */
export function featuresIn(
  layer: Pick<Layer, "time" | "data">,
  time: ShownTime | null,
): LayerFeature[] {
  return layer.data.features.filter((feature) => presenceIn(layer, feature, time) === "full");
}

/**
 * The features of a layer that a map draws, pale ones among them: those whose marks its key
 * explains.
 */
export function drawnIn(
  layer: Pick<Layer, "time" | "data">,
  time: ShownTime | null,
): LayerFeature[] {
  return layer.data.features.filter((feature) => presenceIn(layer, feature, time) !== "none");
}

/** Whether a map draws something of a layer pale, at any of its steps. */
export function hasPale(layer: Pick<Layer, "time" | "data">, time: MapTime | null): boolean {
  if (time === null) return false;
  const windows = [time, ...time.steps.map((step) => ({ ...step, earlier: time.earlier }))];
  return windows.some((window) =>
    layer.data.features.some((feature) => presenceIn(layer, feature, window) === "pale"),
  );
}
