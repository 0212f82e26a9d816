import type { Point } from "geojson";
import type { Map as MapLibreMap } from "maplibre-gl";
import { strengthOn, type TimeState } from "../../lib/map/day.ts";
import { nearLng } from "../../lib/story/longitude.ts";

/** A feature as it is drawn: its story layer, and for a mark its key in it and how far off it stands in CSS px. */
export interface DrawnFeature {
  layer: string;
  key: string | null;
  distance: number;
}

/**
 * Finds what of these style layers a map draws within `radius` CSS px of a point of it, each once, the nearest
 * first: marks by their middle. What has no strength at the style's time is not drawn.
 */
export function findDrawnFeatures(
  map: MapLibreMap,
  [x, y]: [x: number, y: number],
  radius: number,
  styleLayers: readonly string[],
): DrawnFeature[] {
  const time = map.getGlobalState() as TimeState;
  const layers = styleLayers.filter((id) => map.getLayer(id) !== undefined);
  const found = new Map<string, DrawnFeature>();
  const look = (reach: number, farthest: number) => {
    const box: [[number, number], [number, number]] = [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ];
    for (const feature of map.queryRenderedFeatures(box, { layers })) {
      const { source: layer, properties, geometry } = feature;
      // What has no day has no time: MapLibre asks what is there, whether or not it is drawn.
      if (properties.day !== undefined && strengthOn(Number(properties.day), time) === 0) continue;
      const key = properties.key === undefined ? null : String(properties.key);
      const distance = geometry.type === "Point" ? distanceTo(map, [x, y], geometry) : 0;
      if (distance <= farthest) found.set(`${layer}/${key}`, { layer, key, distance });
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
  // A tile beside 180° tells positions as on the other side: the copy of the world that is seen counts.
  const lng = nearLng(coordinates[0] ?? 0, map.unproject([x, y]).lng);
  const at = map.project([lng, coordinates[1] ?? 0]);
  return Math.hypot(at.x - x, at.y - y);
}
