/** The last zoom that MapLibre cuts tiles for. */
export const LAST_ZOOM = 18;

/** How far in px of its own zoom MapLibre lets a line of a tile run beside the exact one. */
const TILE_TOLERANCE = 0.375;

/** The same in CSS px in a picture, however much the tile is enlarged. */
const MOST_TOLERANCE = 0.4;

/**
 * How far in CSS px a picture's lines may run beside the exact ones at a zoom: as far as the live
 * map's, so that both have the same small turns. A wide line along a wiggly course covers more than
 * along a smoothed one.
 */
export function tileTolerance(zoom: number): number {
  const whole = Math.max(0, Math.floor(zoom));
  if (whole >= LAST_ZOOM) return 0;
  return Math.min(TILE_TOLERANCE * 2 ** (zoom - whole), MOST_TOLERANCE);
}

/** Area in square CSS px under which a ring is on none of the live map's tiles at a zoom. */
export function leastRingArea(zoom: number): number {
  const whole = Math.max(0, Math.floor(zoom));
  return whole >= LAST_ZOOM ? 0 : (TILE_TOLERANCE * 2 ** (zoom - whole)) ** 2;
}
