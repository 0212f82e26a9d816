/** How far in degrees a map may be turned and still be read as north up. */
const UNTURNED = 0.5;

/**
 * How far a map is turned, in degrees from -180 to 180: above 0 north lies to the left of its top.
 * 0 where it is read as north up. `bearing` in degrees is the direction that is up.
 */
export function turnOf(bearing: number): number {
  const turned = ((bearing + 540) % 360) - 180;
  return Math.abs(turned) < UNTURNED ? 0 : turned;
}
