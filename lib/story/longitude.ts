import type { Bounds, LngLat } from "./geography.ts";

/** Degrees around the world: longitudes that differ by it are the same place. */
export const TURN = 360;

/**
 * A longitude as files and addresses have it, from -180 to 180. What is in that range already stays
 * as it is.
 */
export function wrapLng(lng: number): number {
  if (lng >= -180 && lng <= 180) return lng;
  // What the way around adds in the last digits is taken off again.
  return Number(nearLng(lng, 0).toFixed(9));
}

/**
 * The same longitude, counted on or back by whole turns until it lies within 180° of `reference`.
 */
export function nearLng(lng: number, reference: number): number {
  return lng + turnsTo(lng, reference);
}

/**
 * By how many degrees, whole turns, a longitude must be moved to lie within 180° of `reference`; 0
 * where it does.
 */
export function turnsTo(lng: number, reference: number): number {
  const apart = reference - lng;
  // A place exactly opposite stays on the side where it is.
  return Math.abs(apart) <= TURN / 2 ? 0 : Math.round(apart / TURN) * TURN;
}

/** A position as files and addresses have it. */
export function wrapPosition([lng, lat]: LngLat): LngLat {
  return [wrapLng(lng), lat];
}

/**
 * A box as files have it, with longitudes from -180 to 180: as in RFC 7946, `west` is greater than
 * `east` where it lies across 180°.
 */
export function wrapBounds([west, south, east, north]: Bounds): Bounds {
  if (east - west >= TURN) return [-180, south, 180, north];
  const [from, to] = [wrapLng(west), wrapLng(east)];
  // A box that only touches 180° has no other side.
  return [from === 180 ? -180 : from, south, to === -180 ? 180 : to, north];
}
