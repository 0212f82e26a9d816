import { bbox } from "@turf/turf";
import type { FeatureCollection } from "geojson";
import type { Bounds } from "../story/geography.ts";

/** The smallest box around a collection, in degrees. Throws where it holds no position. */
export function boundsOf(data: Pick<FeatureCollection, "features">): Bounds {
  const [west, south, east, north] = bbox({ type: "FeatureCollection", features: data.features });
  if (!Number.isFinite(west))
    throw new Error("boundsOf: at least one position expected, none found");
  return [west, south, east, north] as Bounds;
}
