import type { Camera, Size } from "../../story/map-document.ts";
import { toMercator, turnFromScreen, turnToScreen, WORLD_SIZE } from "../mercator.ts";
import { boxOf, listTilesIn, type MercatorBox, type Tile } from "./tile.ts";

/** The level of the tiles that MapLibre draws a map of this zoom from. */
export function tileLevel(zoom: number): number {
  return Math.max(0, Math.floor(zoom));
}

/** The upright box around all that a camera shows in a map of this size (CSS px). */
export function cameraBox({ center, zoom, bearing }: Camera, size: Size): MercatorBox {
  const scale = WORLD_SIZE * 2 ** zoom;
  const [x, y] = toMercator(center);
  const [across, down] = halfExtent(size, scale, (step) => turnFromScreen(step, bearing));
  return { left: x - across, top: y - down, right: x + across, bottom: y + down };
}

/** Lists the tiles of a level that a camera shows in a map of this size (CSS px), each once. */
export function listSeenTiles(camera: Camera, size: Size, level: number): Tile[] {
  const tiles = listTilesIn(cameraBox(camera, size), level);
  return camera.bearing % 90 === 0 ? tiles : tiles.filter((tile) => isSeen(tile, camera, size));
}

/** Whether a tile of the upright box around a turned map is on the map itself. */
function isSeen(tile: Tile, { center, zoom, bearing }: Camera, { width, height }: Size): boolean {
  const { left, top, right, bottom } = boxOf(tile);
  const scale = WORLD_SIZE * 2 ** zoom;
  const [x, y] = toMercator(center);
  const toScreen = (step: readonly [number, number]) => turnToScreen([step[0], step[1]], bearing);
  const side = (right - left) * WORLD_SIZE * 2 ** zoom;
  const [across, down] = halfExtent({ width: side, height: side }, 1, toScreen);
  const turns = Math.round(x - (left + right) / 2);
  const [atX, atY] = toScreen([
    ((left + right) / 2 + turns - x) * scale,
    ((top + bottom) / 2 - y) * scale,
  ]);
  return Math.abs(atX) < across + width / 2 && Math.abs(atY) < down + height / 2;
}

/** Half the width and height of the upright box around a turned box. */
function halfExtent(
  { width, height }: Size,
  scale: number,
  turn: (step: readonly [number, number]) => readonly [number, number],
): [across: number, down: number] {
  const corners = [1, -1].map((end) => turn([width / 2 / scale, (end * height) / 2 / scale]));
  const reach = (axis: 0 | 1) => Math.max(...corners.map((corner) => Math.abs(corner[axis])));
  return [reach(0), reach(1)];
}
