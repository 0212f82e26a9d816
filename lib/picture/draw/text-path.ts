import { type PathStep, writePath } from "../../type/svg-path.ts";
import type { Point } from "../svg/clip.ts";

/** A straight line or a curve, by its further points. */
interface Segment {
  command: "l" | "q" | "c";
  points: Point[];
}

interface Contour {
  start: Point;
  segments: Segment[];
  closed: boolean;
}

const COMMAND = /([a-z])([^a-z]*)/gi;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/g;

/** Points that a segment adds, by its command. */
const POINTS = { l: 1, q: 2, c: 3 } as const;

/**
 * Decimals of a CSS px that letters are rounded to: their fine outlines are seen on dense screens.
 */
const DECIMALS = 2;
const STEPS = 10 ** DECIMALS;

/**
 * Moves the outlines of letters by so many CSS px. Every contour counts from its own start, so that
 * a letter reads the same wherever it is, and compression finds it again. Throws for commands other
 * than M, L, H, V, Q, C and Z, absolute or relative.
 */
export function movedPath(d: string, [dx, dy]: Point): string {
  const path = parseOutline(d).flatMap(({ start: [x, y], segments, closed }): PathStep[] => [
    { letter: "M", numbers: [toSteps(x + dx), toSteps(y + dy)] },
    ...relative([x, y], segments),
    ...(closed ? [{ letter: "z", numbers: [] }] : []),
  ]);
  return writePath(path, DECIMALS);
}

function relative([x, y]: Point, segments: readonly Segment[]): PathStep[] {
  let from: Point = [0, 0];
  return segments.map(({ command, points }) => {
    const local = points.map((point): Point => [toSteps(point[0] - x), toSteps(point[1] - y)]);
    const numbers = local.flatMap((point) => [point[0] - from[0], point[1] - from[1]]);
    from = local.at(-1) ?? from;
    return { letter: command, numbers };
  });
}

function parseOutline(d: string): Contour[] {
  const contours: Contour[] = [];
  let here: Point = [0, 0];
  for (const [, letter = "", rest = ""] of d.matchAll(COMMAND)) {
    const command = letter.toLowerCase();
    const origin = letter === command ? () => here : (): Point => [0, 0];
    const numbers = [...rest.matchAll(NUMBER)].map(([number]) => Number(number));
    const contour = contours.at(-1);
    const add = (kind: Segment["command"], points: Point[]) => {
      contours.at(-1)?.segments.push({ command: kind, points });
      here = points.at(-1) ?? here;
    };
    if (command === "z" && contour !== undefined) {
      contour.closed = true;
      here = contour.start;
    } else if (command === "m") {
      const [start = here, ...others] = pointsFrom(numbers, origin());
      contours.push({ start, segments: [], closed: false });
      here = start;
      for (const point of others) add("l", [point]);
    } else if (command === "h" || command === "v") {
      for (const number of numbers) {
        const [x, y] = origin();
        add("l", [command === "h" ? [x + number, here[1]] : [here[0], y + number]]);
      }
    } else if (command === "l" || command === "q" || command === "c") {
      const size = 2 * POINTS[command];
      for (let first = 0; first < numbers.length; first += size) {
        add(command, pointsFrom(numbers.slice(first, first + size), origin()));
      }
    } else {
      throw new Error(
        `renderPicture: M, L, H, V, Q, C or Z expected in letters, "${letter}" found`,
      );
    }
  }
  return contours;
}

function pointsFrom(numbers: readonly number[], [x, y]: Point): Point[] {
  const points: Point[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    points.push([x + (numbers[index] ?? 0), y + (numbers[index + 1] ?? 0)]);
  }
  return points;
}

const toSteps = (value: number) => Math.round(value * STEPS);
