import type { Camera, Size } from "../story/map-document.ts";
import { unproject } from "./camera.ts";
import { EARTH_CIRCUMFERENCE, WORLD_SIZE } from "./mercator.ts";

/** Greatest width of the bar in CSS px. */
const MAX_WIDTH = 110;

/** Greatest share of the map's width that the bar takes. */
const MAX_SHARE = 0.18;

/**
 * From this share on, the scale at the map's top or bottom differs so much from the middle's that
 * the bar says so.
 */
const VARIES = 0.15;

/** A bar of round length. */
export interface ScaleBar {
  /** 1, 2 or 5 times a power of ten. */
  metres: number;
  /** In CSS px, at the middle of the map. */
  width: number;
  /** Is the length true for the middle of the map only? Mercator draws the north larger. */
  varies: boolean;
}

/** The longest bar of round length that a map of this size (CSS px) has room for. */
export function scaleBar(camera: Camera, size: Size): ScaleBar {
  const pixel = metresPerPixel(camera, camera.center[1]);
  const room = Math.min(MAX_WIDTH, MAX_SHARE * size.width) * pixel;
  const power = 10 ** Math.floor(Math.log10(room));
  const metres = ([5, 2].find((step) => step * power <= room) ?? 1) * power;
  const varies = [0, size.height].some((y) => {
    const [, lat] = unproject(camera, size, [size.width / 2, y]);
    return Math.abs(metresPerPixel(camera, lat) / pixel - 1) > VARIES;
  });
  return { metres, width: metres / pixel, varies };
}

/** How many metres a CSS px of a map is at a latitude. */
export function metresPerPixel({ zoom }: Camera, lat: number): number {
  return (EARTH_CIRCUMFERENCE * Math.cos((lat * Math.PI) / 180)) / (WORLD_SIZE * 2 ** zoom);
}
