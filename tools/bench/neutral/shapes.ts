import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import type { LngLat } from "../../../lib/story/geography.ts";
import { createRandom } from "./random.ts";

/** The middle of the made-up island, far from any real land. */
export const MIDDLE: LngLat = [-30, 40];

/** Mean radius of the island in degrees of latitude. */
const RADIUS = 2;

/** A degree of longitude is that much shorter here than one of latitude. */
const SQUEEZE = Math.cos((MIDDLE[1] * Math.PI) / 180);

/** How far the coast lies from the middle in a direction (radians), in degrees of latitude. */
export type Coast = (angle: number) => number;

/** Makes a coast that goes once around its middle and never crosses itself. */
export function createCoast(seed: number, radius = RADIUS): Coast {
  const random = createRandom(seed);
  const waves = Array.from({ length: 40 }, (_, index) => ({
    turns: index + 2,
    size: (radius * 0.16 * (0.4 + random())) / (index + 2) ** 0.8,
    start: random() * 2 * Math.PI,
  }));
  return (angle) =>
    waves.reduce(
      (sum, { turns, size, start }) => sum + size * Math.sin(turns * angle + start),
      radius,
    );
}

/** The position at an angle (radians) and distance (degrees of latitude) from a middle. */
export function positionAt(angle: number, distance: number, middle: LngLat = MIDDLE): LngLat {
  const east = (distance * Math.cos(angle)) / SQUEEZE;
  return [rounded(middle[0] + east), rounded(middle[1] + distance * Math.sin(angle))];
}

/** A closed ring of so many positions along a coast, counter-clockwise. */
export function ringAlong(coast: Coast, positions: number, middle: LngLat = MIDDLE): Position[] {
  const ring = Array.from({ length: positions }, (_, index) => {
    const angle = (2 * Math.PI * index) / positions;
    return positionAt(angle, coast(angle), middle);
  });
  return [...ring, ring[0] ?? middle];
}

/** A line of so many positions from one to another, which sways to both sides. */
export function lineBetween(from: LngLat, to: LngLat, positions: number, sway: number): Position[] {
  return Array.from({ length: positions }, (_, index) => {
    const share = index / (positions - 1);
    const side = sway * Math.sin(share * 9) * Math.sin(share * Math.PI);
    return [
      rounded(from[0] + (to[0] - from[0]) * share + side),
      rounded(from[1] + (to[1] - from[1]) * share + side * Math.cos(share * 31)),
    ];
  });
}

/** A feature with an id and further properties. */
export function feature(id: string, geometry: Geometry, properties = {}): Feature {
  return { type: "Feature", id, properties: { id, ...properties }, geometry };
}

/** Prints features as the text of a GeoJSON file. */
export function printGeoJson(features: Feature[]): string {
  const collection: FeatureCollection = { type: "FeatureCollection", features };
  return `${JSON.stringify(collection)}\n`;
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(4));
}
