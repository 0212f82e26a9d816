import type { Feature, FeatureCollection } from "geojson";
import { stretchOf } from "../geo/arc.ts";
import { clipToBounds } from "../geo/clip.ts";
import { moveEast, stretchesOf } from "../geo/unroll.ts";
import type { Bounds } from "../story/geography.ts";
import { TURN } from "../story/longitude.ts";
import type { Basemap } from "../story/story.ts";

type Ground = Pick<Basemap, "land" | "borders" | "water">;

/**
 * The part of the world inside a box. A box may cross 180°: the ground beyond comes from the other
 * end of the world, with longitudes that continue. A box around the whole world holds each part
 * once.
 */
export function groundWithin(world: Ground, bounds: Bounds): Ground {
  return {
    land: partWithin(world.land, bounds),
    borders: partWithin(world.borders, bounds),
    water: partWithin(world.water, bounds),
  };
}

/** The part of one kind of ground inside a box; see `groundWithin`. */
export function partWithin(part: FeatureCollection, bounds: Bounds): FeatureCollection {
  const [west, south, east, north] = bounds;
  if (east - west >= TURN) return clipToBounds(part, [-2 * TURN, south, 2 * TURN, north]);
  const features = [0, TURN, -TURN].flatMap((turns) =>
    part.features.flatMap((feature): Feature[] => {
      if (!reaches(feature, west - turns, east - turns)) return [];
      return [turns === 0 ? feature : { ...feature, geometry: moveEast(feature.geometry, turns) }];
    }),
  );
  return clipToBounds({ ...part, features }, bounds);
}

function reaches({ geometry }: Feature, west: number, east: number): boolean {
  const ends = stretchesOf(geometry).flat();
  if (ends.length === 0) return false;
  const [from, to] = stretchOf(ends.map((lng) => [lng]));
  return from <= east && to >= west;
}
