import type { Geometry } from "geojson";
import type { Box } from "../svg/clip.ts";

/** What is made of a geometry within a clip; the first time by `make`, then as it was made. */
export type Memory<Made> = (geometry: Geometry, clip: Box, make: () => Made) => Made;

/** Makes an empty memory. Geometries and clips are known by identity. */
export function createMemory<Made>(): Memory<Made> {
  const all = new WeakMap<Geometry, Map<Box, Made>>();
  return (geometry, clip, make) => {
    const known = all.get(geometry) ?? new Map<Box, Made>();
    all.set(geometry, known);
    const made = known.get(clip) ?? make();
    known.set(clip, made);
    return made;
  };
}
