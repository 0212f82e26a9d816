/** A point in CSS px, y down. */
export type Point = readonly [x: number, y: number];

/** An upright box; its edges belong to it. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What of a line lies inside a box. */
export interface Piece {
  points: Point[];
  /** Length of the line before it. */
  start: number;
}

/** Does a box around points have anything in common with a box? */
export function touches(points: readonly Point[], box: Box): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return left <= box.right && right >= box.left && top <= box.bottom && bottom >= box.top;
}

/** The pieces of a line inside a box, in the line's order. */
export function clipLine(line: readonly Point[], box: Box): Piece[] {
  const pieces: Piece[] = [];
  let piece: Piece | null = null;
  let walked = 0;
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1] as Point, line[index] as Point];
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const inside = shareInside(from, to, box);
    if (inside === null) {
      piece = null;
    } else {
      const [enter, leave] = inside;
      if (piece === null || enter > 0) {
        piece = { points: [between(from, to, enter)], start: walked + enter * length };
        pieces.push(piece);
      }
      piece.points.push(between(from, to, leave));
      if (leave < 1) piece = null;
    }
    walked += length;
  }
  return pieces.filter(({ points }) => points.length > 1);
}

/**
 * What of a ring (its last point not the first again) lies inside a box: one ring, its parts joined
 * along the box's edge. Right for filling; empty where nothing is inside.
 */
export function clipRing(ring: readonly Point[], box: Box): Point[] {
  let points: readonly Point[] = ring;
  const sides = [
    { axis: 0, edge: box.left, sign: 1 },
    { axis: 0, edge: box.right, sign: -1 },
    { axis: 1, edge: box.top, sign: 1 },
    { axis: 1, edge: box.bottom, sign: -1 },
  ] as const;
  for (const { axis, edge, sign } of sides) {
    const depth = (point: Point) => sign * (point[axis] - edge);
    if (points.every((point) => depth(point) >= 0)) continue;
    points = points.flatMap((from, index) => {
      const to = points[(index + 1) % points.length] as Point;
      const [a, b] = [depth(from), depth(to)];
      const kept = a >= 0 ? [from] : [];
      return a < 0 === b < 0 ? kept : [...kept, between(from, to, a / (a - b))];
    });
  }
  return points.length < 2 ? [] : [...points];
}

/** The part of a segment inside a box, as shares of its length; null where there is none. */
function shareInside(from: Point, to: Point, box: Box): [enter: number, leave: number] | null {
  let [enter, leave] = [0, 1];
  const sides = [
    [from[0] - box.left, to[0] - box.left],
    [box.right - from[0], box.right - to[0]],
    [from[1] - box.top, to[1] - box.top],
    [box.bottom - from[1], box.bottom - to[1]],
  ] as const;
  for (const [a, b] of sides) {
    if (a < 0 && b < 0) return null;
    if (a < 0) enter = Math.max(enter, a / (a - b));
    if (b < 0) leave = Math.min(leave, a / (a - b));
  }
  return enter < leave ? [enter, leave] : null;
}

function between(from: Point, to: Point, share: number): Point {
  if (share === 0) return from;
  if (share === 1) return to;
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
