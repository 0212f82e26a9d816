import type { MapWaypoint, Size } from "../../story/map-document.ts";
import { FORMS, type Form } from "../../story/map-state.ts";
import { cameraFor } from "../camera.ts";
import { EXTREME_VIEWPORTS, REFERENCE_VIEWPORTS } from "../reference-viewports.ts";
import { mapSize } from "../viewport.ts";
import { cameraBox, tileLevel } from "./camera-box.ts";
import { listTilesIn, type MercatorBox, parentOf, type Tile, tileKey } from "./tile.ts";

/** Windows (CSS px) larger than those of the layout: a map in them draws from deeper tiles. */
const LARGE_WINDOWS: Record<Form, readonly Size[]> = {
  wide: [{ width: 3840, height: 2160 }],
  tall: [{ width: 899, height: 1400 }],
};

/** A box, and the levels of the tiles that its maps are drawn from. */
export interface Region {
  box: MercatorBox;
  from: number;
  to: number;
}

/** Lists the regions of some waypoints: for each form, all that their maps show in any window. */
export function listRegions(waypoints: readonly Pick<MapWaypoint, "frames">[]): Region[] {
  return waypoints.flatMap(({ frames }) =>
    FORMS.map((form): Region => {
      const maps = [
        ...REFERENCE_VIEWPORTS[form],
        ...EXTREME_VIEWPORTS[form],
        ...LARGE_WINDOWS[form],
      ].map((window) => {
        const size = mapSize(window);
        const camera = cameraFor(frames[form], size);
        return { box: cameraBox(camera, size), level: tileLevel(camera.zoom) };
      });
      const levels = maps.map(({ level }) => level);
      return {
        box: boxAround(maps.map(({ box }) => box)),
        from: Math.min(...levels),
        to: Math.max(...levels),
      };
    }),
  );
}

/** Lists the tiles of some regions and all tiles above them, by key; each once, in no order. */
export function listNeeded(regions: readonly Region[]): Map<string, Tile> {
  const needed = new Map<string, Tile>();
  const add = (tile: Tile | null): void => {
    if (tile === null || needed.has(tileKey(tile))) return;
    needed.set(tileKey(tile), tile);
    add(parentOf(tile));
  };
  for (const { box, from, to } of regions) {
    for (let z = from; z <= to; z++) for (const tile of listTilesIn(box, z)) add(tile);
  }
  return needed;
}

function boxAround(boxes: readonly MercatorBox[]): MercatorBox {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
