import type { Point } from "geojson";
import type { Map as MapLibreMap } from "maplibre-gl";
import { strengthOn, type TimeState } from "../../lib/map/day.ts";
import { nearLng } from "../../lib/story/longitude.ts";

/** A feature that the map draws. */
export interface FeatureOnMap {
  /** Id of its story layer. */
  layer: string;
  /** Its id in the layer; null for lines and areas, which the map draws without ids. */
  feature: string | null;
  /** Distance from the point to the middle of a mark, in CSS px; 0 for lines and areas. */
  distance: number;
}

/**
 * Finds the features of these style layers that a map draws within `radius` CSS px of a point, each
 * once, the nearest first. Features without strength at the style's time are left out.
 */
export function findFeatureOnMaps(
  map: MapLibreMap,
  [x, y]: [x: number, y: number],
  radius: number,
  styleLayers: readonly string[],
): FeatureOnMap[] {
  const time = map.getGlobalState() as TimeState;
  const layers = styleLayers.filter((id) => map.getLayer(id) !== undefined);
  const found = new Map<string, FeatureOnMap>();
  const look = (reach: number, farthest: number) => {
    const box: [[number, number], [number, number]] = [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ];
    for (const { sourceLayer: layer = "", properties, geometry } of map.queryRenderedFeatures(box, {
      layers,
    })) {
      // MapLibre also returns features of opacity 0. A feature without a day is in no time.
      if (properties.day !== undefined && strengthOn(Number(properties.day), time) === 0) continue;
      const feature = properties.id === undefined ? null : String(properties.id);
      const distance = geometry.type === "Point" ? distanceTo(map, [x, y], geometry) : 0;
      if (distance <= farthest) found.set(`${layer}/${feature}`, { layer, feature, distance });
    }
  };
  look(radius, radius);
  // A large mark can be pressed further from its middle.
  look(0, Number.POSITIVE_INFINITY);
  return [...found.values()].sort((a, b) => a.distance - b.distance);
}

function distanceTo(
  map: MapLibreMap,
  [x, y]: [x: number, y: number],
  { coordinates }: Point,
): number {
  // A tile beside 180° has positions as on the other side: take those of the visible copy of the
  // world.
  const lng = nearLng(coordinates[0] ?? 0, map.unproject([x, y]).lng);
  const at = map.project([lng, coordinates[1] ?? 0]);
  return Math.hypot(at.x - x, at.y - y);
}
