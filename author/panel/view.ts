import { CAMERA_INSET, unproject } from "../../lib/map/camera.ts";
import { fromMercator, toMercator } from "../../lib/map/mercator.ts";
import type { Bounds, LngLat } from "../../lib/story/geography.ts";
import { nearLng, TURN, wrapLng } from "../../lib/story/longitude.ts";
import type { Camera, Size } from "../../lib/story/map-document.ts";

/** Size in px of the whole world at zoom 0, as in MapLibre. */
const WORLD_SIZE = 512;

/**
 * The two ways to write a view: a box that must be seen on every screen, or a center and a zoom.
 */
export type ViewForm = "box" | "camera";

/** A view as a waypoint's front matter has it. `turn` is left out where north is up. */
export type WrittenView = { turn?: number } & (
  | { fit: Bounds }
  | { camera: { center: LngLat; zoom: number } }
);

/** What to write so that a map of this size (CSS px) shows what it shows now. */
export function writtenView(camera: Camera, size: Size, form: ViewForm): WrittenView {
  const turn = camera.bearing === 0 ? {} : { turn: Math.round(camera.bearing) };
  if (form === "box") return { fit: boxOf(camera, size), ...turn };
  const side = squareSide(camera, size);
  const zoom = Number(-Math.log2(side).toFixed(2));
  return { camera: { center: rounded(camera.center, camera.zoom), zoom }, ...turn };
}

/**
 * The box that fills a map up to the inset; of a turned map, the largest square whose turned frame
 * does.
 */
function boxOf(camera: Camera, size: Size): Bounds {
  const [x, y] = toMercator(camera.center);
  const half = squareSide(camera, size) / 2;
  const ends: [LngLat, LngLat] =
    camera.bearing === 0
      ? [
          unproject(camera, size, [CAMERA_INSET, size.height - CAMERA_INSET]),
          unproject(camera, size, [size.width - CAMERA_INSET, CAMERA_INSET]),
        ]
      : [fromMercator([x - half, y + half]), fromMercator([x + half, y - half])];
  const [[west, south], [east, north]] = ends.map((end) => rounded(end, camera.zoom)) as [
    LngLat,
    LngLat,
  ];
  const width = ends[1][0] - ends[0][0];
  if (width >= TURN) return [-180, south, 180, north];
  // What is as wide as half the world is no box across 180° by itself: its west counts on.
  return [east <= west && width >= TURN / 2 ? west - TURN : west, south, east, north];
}

/**
 * Side, in units of the Mercator square, of the square that the shorter side of the map has room
 * for.
 */
function squareSide({ zoom, bearing }: Camera, { width, height }: Size): number {
  const room = Math.max(1, Math.min(width, height) - 2 * CAMERA_INSET);
  const angle = (bearing * Math.PI) / 180;
  const growth = Math.abs(Math.cos(angle)) + Math.abs(Math.sin(angle));
  return room / (WORLD_SIZE * 2 ** zoom) / growth;
}

/**
 * A position in as many decimals as a CSS px needs, six at most, with its longitude from -180 to
 * 180.
 */
export function rounded([lng, lat]: LngLat, zoom: number): LngLat {
  const needed = Math.ceil(Math.log10((WORLD_SIZE * 2 ** zoom) / 360));
  const decimals = Math.min(6, Math.max(1, needed));
  return [Number(wrapLng(lng).toFixed(decimals)), Number(lat.toFixed(decimals))];
}

/** How many metres a CSS px is at a latitude and zoom. */
export function metresPerPixel(latitude: number, zoom: number): number {
  const equator = 40_075_017;
  return (equator * Math.cos((latitude * Math.PI) / 180)) / (WORLD_SIZE * 2 ** zoom);
}

/** Whether two cameras show the same, to a fraction of a CSS px. */
export function isSameView(a: Camera, b: Camera): boolean {
  const [ax, ay] = toMercator(a.center);
  const [bx, by] = toMercator([nearLng(b.center[0], a.center[0]), b.center[1]]);
  const off = Math.hypot(ax - bx, ay - by) * WORLD_SIZE * 2 ** a.zoom;
  return off < 0.5 && Math.abs(a.zoom - b.zoom) < 0.001 && Math.abs(a.bearing - b.bearing) < 0.01;
}
