/** A point of a picture in CSS px. */
export type Point = readonly [x: number, y: number];

/** A stroke of the pen: its corners, and whether it ends where it began. */
export interface Subpath {
  points: Point[];
  isClosed: boolean;
}

/** How many numbers each command of a path takes. */
const ARGUMENTS: Record<string, number> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};

/**
 * A command, or a number. It cannot separate an arc's flags without spaces between them, which no
 * map's path contains.
 */
const TOKEN = /[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/**
 * Parses an SVG path's data into strokes, in its own units. Of a curve only the end is returned. A
 * text that begins with a number is parsed as the points of a polyline. Throws on anything else.
 */
export function parsePath(d: string): Subpath[] {
  const tokens = d.match(TOKEN) ?? [];
  const subpaths: Subpath[] = [];
  let current: Subpath = { points: [], isClosed: false };
  let [x, y] = [0, 0];
  let command = "M";
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? "";
    if (/[a-z]/i.test(token)) {
      command = token;
      at++;
    }
    const kind = command.toLowerCase();
    const count = ARGUMENTS[kind];
    const numbers = tokens.slice(at, at + (count ?? 0)).map(Number);
    if (count === undefined || numbers.length < count || numbers.some(Number.isNaN))
      throw new Error(
        `parsePath: ${count} numbers after "${command}" expected, ${d.slice(0, 60)} found`,
      );
    at += count;
    if (kind === "z") {
      current.isClosed = true;
      [x, y] = current.points[0] ?? [x, y];
      continue;
    }
    const isRelative = command === kind;
    const [dx = 0, dy = 0] =
      kind === "h" ? numbers : kind === "v" ? [0, ...numbers] : numbers.slice(-2);
    const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
    [x, y] = [kind === "v" ? x : fromX + dx, kind === "h" ? y : fromY + dy];
    if (kind === "m" || current.isClosed || subpaths.length === 0) {
      current = { points: [], isClosed: false };
      subpaths.push(current);
    }
    current.points.push([x, y]);
    // More numbers after a move are lines.
    if (kind === "m") command = isRelative ? "l" : "L";
  }
  return subpaths;
}
