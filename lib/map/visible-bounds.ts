import { gather, type Stretch, stretchOf } from "../geo/arc.ts";
import { leastOf, mostOf } from "../story/extremes.ts";
import type { Bounds, LngLat } from "../story/geography.ts";
import { TURN } from "../story/longitude.ts";
import type { MapState } from "../story/map-state.ts";
import { FORMS } from "../story/map-state.ts";
import { cameraFor, unproject } from "./camera.ts";
import { EXTREME_VIEWPORTS, REFERENCE_VIEWPORTS } from "./reference-viewports.ts";
import { mapSize } from "./viewport.ts";

/**
 * Margin around the maps, as a share of them: flights rise above both ends, and other screens show
 * more.
 */
const ROOM = 0.15;

/** Latitude in degrees where the Mercator square ends. */
const MERCATOR_END = 85;

/**
 * The box that the maps of these states may show, with room for flights and other screens; at least
 * one state. Across 180° longitudes continue; where the maps go around the world, it is 360° wide.
 */
export function visibleBounds(states: readonly Pick<MapState, "frames">[]): Bounds {
  const seen = states.map((state) => FORMS.flatMap((form) => corners(state, form)));
  const latitudes = seen.flat().map(([, lat]) => lat);
  const [south, north] = [leastOf(latitudes), mostOf(latitudes)];
  const stretches = seen.map(stretchOf);
  const moves = gather(stretches, middleOf(stretches[0]));
  const west = leastOf(stretches.map(([from], i) => from + (moves[i] ?? 0)));
  const east = mostOf(stretches.map(([, to], i) => to + (moves[i] ?? 0)));
  const [roomX, roomY] = [ROOM * (east - west), ROOM * (north - south)];
  const middle = (west + east) / 2;
  const isAround = east - west + 2 * roomX >= TURN;
  return [
    isAround ? middle - TURN / 2 : west - roomX,
    Math.max(-MERCATOR_END, south - roomY),
    isAround ? middle + TURN / 2 : east + roomX,
    Math.min(MERCATOR_END, north + roomY),
  ];
}

function middleOf([west, east]: Stretch = [0, 0]): number {
  return (west + east) / 2;
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
