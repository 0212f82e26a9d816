import { presenceOf } from "../../lib/story/in-time.ts";
import type { LayerDetails } from "../../lib/story/layer-details.ts";
import type { MapTime } from "../../lib/story/map-state.ts";
import type { FeatureOnMap } from "../map/features-on-map.ts";
import type { PanelEntry } from "./panel-state.ts";

/** Lists the features of some layers that a map with this window of time shows in full. */
export function listEntries(details: readonly LayerDetails[], time: MapTime | null): PanelEntry[] {
  return details.flatMap((layer) =>
    layer.features
      .filter(({ day }) => layer.time === null || presenceOf(day, time) === "full")
      .map((feature) => ({ layer, feature })),
  );
}

/**
 * Lists the features that were found on the map, the nearest first, and by date at one place. A
 * layer of which no single feature was found is one entry as a whole.
 */
export function findEntries(
  found: readonly FeatureOnMap[],
  details: readonly LayerDetails[],
): PanelEntry[] {
  const entries = details.flatMap((layer): { entry: PanelEntry; distance: number }[] => {
    const here = found.filter((one) => one.layer === layer.id);
    const features = layer.features.flatMap((feature) => {
      const one = here.find((one) => one.feature === feature.id);
      return one === undefined ? [] : [{ entry: { layer, feature }, distance: one.distance }];
    });
    return features.length > 0 ? features : [{ entry: { layer, feature: null }, distance: 0 }];
  });
  return entries
    .sort((a, b) => Math.round(a.distance) - Math.round(b.distance))
    .map(({ entry }) => entry);
}
