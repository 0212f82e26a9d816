import type { LngLat, MercatorPoint } from "../story/geography.ts";

/** Length of the equator in metres, on the sphere MapLibre draws (radius 6,371,008.8 m). */
export const EARTH_CIRCUMFERENCE = 2 * Math.PI * 6_371_008.8;

/** Side in CSS px of the Mercator square at zoom 0: MapLibre's tiles have 512. */
export const WORLD_SIZE = 512;

/**
 * Turns a position into a point of the Mercator square. A pole has no place in it: latitude stays
 * within ±90 exclusive.
 */
export function toMercator([lng, lat]: LngLat): MercatorPoint {
  const y = 180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [(180 + lng) / 360, y / 360];
}

/** Turns a point of the Mercator square into a position in degrees. */
export function fromMercator([x, y]: MercatorPoint): LngLat {
  const lat = (360 / Math.PI) * Math.atan(Math.exp(((180 - y * 360) * Math.PI) / 180)) - 90;
  return [x * 360 - 180, lat];
}

/** Length of so many metres at a latitude (degrees), in units of the Mercator square. */
export function metresToMercator(metres: number, lat: number): number {
  return metres / (EARTH_CIRCUMFERENCE * Math.cos((lat * Math.PI) / 180));
}

/**
 * Turns a step in the Mercator square into the step on the screen at the same scale, where
 * `bearing` (degrees) is up: x to the right, y down.
 */
export function turnToScreen([dx, dy]: MercatorPoint, bearing: number): [x: number, y: number] {
  const angle = (bearing * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return [dx * cos + dy * sin, dy * cos - dx * sin];
}

/** The reverse of `turnToScreen`. */
export function turnFromScreen(
  [x, y]: readonly [x: number, y: number],
  bearing: number,
): MercatorPoint {
  return turnToScreen([x, y], -bearing);
}
