import type { Feature, FeatureCollection } from "geojson";
import { widestGap } from "../../geo/arc.ts";
import { moveNear, stretchesOf } from "../../geo/unroll.ts";
import type { Bounds, LayerData } from "../../story/geography.ts";
import { nearLng, TURN, turnsTo } from "../../story/longitude.ts";
import type { Place } from "../../story/place.ts";

/**
 * The longitude from which a story counts: every other one lies within 180° of it, so that nothing
 * of the story is torn apart at 180°. It is the middle of the region or, where that goes around the
 * world, opposite the middle of the widest stretch without data; 0 where that stretch holds 180°.
 */
export function referenceOf(
  region: Bounds,
  layers: readonly LayerData[],
  places: readonly Pick<Place, "at">[],
): number {
  const [west, , east] = region;
  if (east - west < TURN) return nearLng((west + east) / 2, 0);
  const gap = widestGap([
    ...layers.flatMap(({ features }) => features.flatMap(({ geometry }) => stretchesOf(geometry))),
    ...places.map(({ at: [lng] }): [number, number] => [lng, lng]),
  ]);
  if (gap === null || gap[1] >= TURN / 2) return 0;
  return nearLng((gap[0] + gap[1] + TURN) / 2, 0);
}

/**
 * The features of a layer or a ground, each part of them within 180° of `reference`. The same where
 * nothing moves.
 */
export function dataNear<C extends FeatureCollection | LayerData>(data: C, reference: number): C {
  const features = data.features.map((feature: Feature) => {
    const geometry = moveNear(feature.geometry, reference);
    return geometry === feature.geometry ? feature : { ...feature, geometry };
  });
  return features.every((feature, i) => feature === data.features[i])
    ? data
    : { ...data, features };
}

/** A place within 180° of `reference`. */
export function placeNear(place: Place, reference: number): Place {
  const [lng, lat] = place.at;
  const turns = turnsTo(lng, reference);
  return turns === 0 ? place : { ...place, at: [lng + turns, lat] };
}

/**
 * A region or other box with its middle within 180° of `reference`; one that goes around the world
 * lies around it.
 */
export function boundsNear([west, south, east, north]: Bounds, reference: number): Bounds {
  if (east - west >= TURN) return [reference - TURN / 2, south, reference + TURN / 2, north];
  const turns = turnsTo((west + east) / 2, reference);
  return [west + turns, south, east + turns, north];
}
