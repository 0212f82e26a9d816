import type { Position } from "geojson";
import { crossSegments, SNAP } from "./cross-segments.ts";
import { latOf, lngOf } from "./ring.ts";

/**
 * A position within this many degrees (a tenth of a millimetre) of a line lies on it: rounding
 * moves it by far less.
 */
const ON_LINE = 1e-9;

/** A segment shorter than this, in degrees, is a dot: rounding decides its direction. */
const DOT = 1e-12;

/** Shares of a segment, from 0 at its start to 1 at its end; the first is the smaller one. */
export type Stretch = readonly [from: number, to: number];

/**
 * How two segments meet: at one place, which may be an end of either, or along a stretch of both.
 */
export type Meeting =
  | { kind: "cross" | "touch"; t: number; u: number }
  | { kind: "along"; t: Stretch; u: Stretch };

/**
 * Finds where the segments ab and cd meet, as shares of each; null where they do not, or one is a
 * dot. They "touch" where the place is an end of one of them.
 */
export function meetSegments(a: Position, b: Position, c: Position, d: Position): Meeting | null {
  const [ab, cd] = [distance(a, b), distance(c, d)];
  if (ab < DOT || cd < DOT) return null;
  const along = ab >= cd ? alongSegment(a, b, c, d) : swap(alongSegment(c, d, a, b));
  if (along !== null) return along;
  const crossing = crossSegments(a, b, c, d);
  if (crossing === null) return null;
  const kind = isInner(crossing.t) && isInner(crossing.u) ? "cross" : "touch";
  return { kind, ...crossing };
}

/**
 * The meeting of two segments on one line, where cd is not longer than ab; null where they are not
 * on one line.
 */
function alongSegment(a: Position, b: Position, c: Position, d: Position): Meeting | null {
  const [x, y] = [lngOf(b) - lngOf(a), latOf(b) - latOf(a)];
  const length = Math.hypot(x, y);
  const aside = (p: Position) =>
    Math.abs(x * (latOf(p) - latOf(a)) - y * (lngOf(p) - lngOf(a))) / length;
  if (aside(c) > ON_LINE || aside(d) > ON_LINE) return null;
  const share = (p: Position) =>
    (x * (lngOf(p) - lngOf(a)) + y * (latOf(p) - latOf(a))) / (length * length);
  const [tc, td] = [share(c), share(d)];
  const t: Stretch = [Math.max(0, Math.min(tc, td)), Math.min(1, Math.max(tc, td))];
  if ((t[1] - t[0]) * length <= ON_LINE) return null;
  const back = (at: number) => (at - tc) / (td - tc);
  const [u0, u1] = [back(t[0]), back(t[1])];
  return { kind: "along", t, u: u0 < u1 ? [u0, u1] : [u1, u0] };
}

function swap(meeting: Meeting | null): Meeting | null {
  return meeting?.kind === "along" ? { kind: "along", t: meeting.u, u: meeting.t } : meeting;
}

function isInner(share: number): boolean {
  return share > SNAP && share < 1 - SNAP;
}

function distance(a: Position, b: Position): number {
  return Math.hypot(lngOf(b) - lngOf(a), latOf(b) - latOf(a));
}
