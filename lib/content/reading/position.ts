import type { Bounds, LngLat } from "../../story/geography.ts";
import { TURN, wrapLng } from "../../story/longitude.ts";
import type { Mistake } from "./problems.ts";

/** The whole world, for data that no region limits. */
export const WHOLE_WORLD: Bounds = [-180, -90, 180, 90];

/** What is wrong with a position that must lie in a region; null where nothing is. */
export function positionMistake(at: LngLat, region: Bounds): Mistake | null {
  const [lng, lat] = at;
  if (isInside([lng, lat], region)) return null;
  const [west, south, east, north] = region;
  const [from, to] = east - west >= TURN ? [-180, 180] : [wrapLng(west), wrapLng(east)];
  const across = from > to ? ", across 180," : "";
  const both = {
    expected: `a position with longitude from ${from} to ${to}${across} and latitude from ${south} to ${north}`,
    found: `[${lng}, ${lat}]`,
  };
  if (isInside([lat, lng], region)) {
    return {
      ...both,
      hint: "Write [longitude, latitude]: the two seem to be swapped.",
      code: "swapped-coordinates",
    };
  }
  // No degree is as large: these are metres of a map projection.
  const isBeyond = Math.abs(lat) > 85 && Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  const isMetric = Math.max(Math.abs(lng), Math.abs(lat)) > 1000;
  return {
    ...both,
    hint: isMetric
      ? "These look like metres. Export the layer again in degrees (WGS 84, EPSG:4326)."
      : isBeyond
        ? "The map ends at latitude 85 north and south: cut the shape there, or delete the point."
        : "Correct the position, or widen region in story.yaml.",
    code: "outside-region",
  };
}

/**
 * Whether a position lies in a box, its edge included, were it counted from -180 to 180 or from 0
 * to 360. Never so for what is not a number.
 */
export function isInside([lng, lat]: LngLat, [west, south, east, north]: Bounds): boolean {
  if (!(Math.abs(lng) <= TURN && lat >= south && lat <= north)) return false;
  return [0, TURN, -TURN].some((turns) => lng + turns >= west && lng + turns <= east);
}

/** A box as editors write it, with `west` less than `east`: one across 180° goes on beyond 180. */
export function openBox([west, south, east, north]: Bounds): Bounds {
  return [west, south, east < west ? east + TURN : east, north];
}
