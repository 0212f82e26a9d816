import type { LngLat } from "../story/geography.ts";
import type { Camera, Size } from "../story/map-document.ts";
import type { Frame } from "../story/map-state.ts";
import { fromMercator, toMercator, turnFromScreen, turnToScreen, WORLD_SIZE } from "./mercator.ts";

/**
 * Space in CSS px kept between a frame and each edge of the map: clears the attribution and the
 * largest mark.
 */
export const CAMERA_INSET = 28;

/**
 * How many CSS px one unit of the Mercator square takes when a frame is shown in a map of this
 * size.
 */
export function scaleFor(frame: Frame, { width, height }: Size): number {
  const [spanX, spanY] = frame.span;
  return Math.min(
    Math.max(1, width - 2 * CAMERA_INSET) / spanX,
    Math.max(1, height - 2 * CAMERA_INSET) / spanY,
  );
}

/**
 * The camera that shows a frame in a map of this size (CSS px): the frame's centre in the middle
 * and the frame as large as fits inside the inset. It is the rule of SVG's `xMidYMid meet`, so that
 * a picture lies exactly under the live map at any size.
 */
export function cameraFor(frame: Frame, size: Size): Camera {
  return {
    center: fromMercator(frame.center),
    zoom: Math.log2(scaleFor(frame, size) / WORLD_SIZE),
    bearing: frame.bearing,
    pitch: 0,
  };
}

/**
 * Where a position lies on the map, in CSS px from its top left corner; the same as MapLibre's
 * `map.project`.
 */
export function project(camera: Camera, size: Size, at: LngLat): [x: number, y: number] {
  return projection(camera, size)(at);
}

/** `project` for many positions on one map. */
export function projection(camera: Camera, size: Size): (at: LngLat) => [x: number, y: number] {
  const scale = WORLD_SIZE * 2 ** camera.zoom;
  const [cx, cy] = toMercator(camera.center);
  const [eastX, eastY] = turnToScreen([scale, 0], camera.bearing);
  const [southX, southY] = turnToScreen([0, scale], camera.bearing);
  return (at) => {
    const [px, py] = toMercator(at);
    const [dx, dy] = [px - cx, py - cy];
    return [size.width / 2 + dx * eastX + dy * southX, size.height / 2 + dx * eastY + dy * southY];
  };
}

/** The position under a point of the map; the reverse of `project`. */
export function unproject(
  camera: Camera,
  size: Size,
  [x, y]: readonly [x: number, y: number],
): LngLat {
  const scale = WORLD_SIZE * 2 ** camera.zoom;
  const [cx, cy] = toMercator(camera.center);
  const step = turnFromScreen(
    [(x - size.width / 2) / scale, (y - size.height / 2) / scale],
    camera.bearing,
  );
  return fromMercator([cx + step[0], cy + step[1]]);
}
