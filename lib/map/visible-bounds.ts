import type { Bounds, LngLat } from "../story/geography.ts";
import type { MapState } from "../story/map-state.ts";
import { FORMS } from "../story/map-state.ts";
import { cameraFor, unproject } from "./camera.ts";
import { EXTREME_VIEWPORTS, REFERENCE_VIEWPORTS } from "./reference-viewports.ts";
import { mapSize } from "./viewport.ts";

/** Room around what the maps show, as a share of it: flights rise above both ends, other screens show more. */
const ROOM = 0.15;

/** Latitude in degrees where the Mercator square ends. */
const MERCATOR_END = 85;

/** All that any map of these states may show, with room for flights and other screens; at least one state. */
export function visibleBounds(states: readonly Pick<MapState, "frames">[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const state of states) {
    for (const [lng, lat] of FORMS.flatMap((form) => corners(state, form))) {
      [west, east] = [Math.min(west, lng), Math.max(east, lng)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
  }
  const [roomX, roomY] = [ROOM * (east - west), ROOM * (north - south)];
  return [
    Math.max(-180, west - roomX),
    Math.max(-MERCATOR_END, south - roomY),
    Math.min(180, east + roomX),
    Math.min(MERCATOR_END, north + roomY),
  ];
}

function corners({ frames }: Pick<MapState, "frames">, form: (typeof FORMS)[number]): LngLat[] {
  return [...REFERENCE_VIEWPORTS[form], ...EXTREME_VIEWPORTS[form]].flatMap((viewport) => {
    const size = mapSize(viewport);
    const camera = cameraFor(frames[form], size);
    return [0, 1].flatMap((x) =>
      [0, 1].map((y) => unproject(camera, size, [x * size.width, y * size.height])),
    );
  });
}
