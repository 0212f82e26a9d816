import { simplifyLine, simplifyRing } from "../../geo/simplify.ts";
import { type PathStep, writeCoordinate, writePath } from "../../type/svg-path.ts";
import type { Point } from "./clip.ts";

/** Decimals of a CSS px that coordinates are rounded to. */
const DECIMALS = 1;
const STEPS = 10 ** DECIMALS;

/**
 * An open line as a part of a path, nowhere further than `tolerance` CSS px from the exact one
 * before it is rounded; empty where it is no longer than the rounding.
 */
export function linePath(line: readonly Point[], tolerance: number): string {
  const steps = rounded(simplifyLine(line, tolerance));
  return steps.length < 2 ? "" : writePath(pathOf(steps), DECIMALS);
}

/**
 * The same for a ring, whose last point is not the first again; empty where nothing of it is left.
 */
export function ringPath(ring: readonly Point[], tolerance: number): string {
  const steps = rounded(simplifyRing(ring, tolerance));
  const [first, last] = [steps[0], steps.at(-1)];
  if (first !== undefined && last !== undefined && same(first, last)) steps.pop();
  return steps.length < 2
    ? ""
    : writePath([...pathOf(steps), { letter: "z", numbers: [] }], DECIMALS);
}

/** A coordinate as written in a path: rounded to a tenth of a CSS px. */
export function coordinate(value: number): string {
  return writeCoordinate(Math.round(value * STEPS), DECIMALS);
}

function rounded(points: readonly Point[]): Point[] {
  const steps: Point[] = [];
  for (const [x, y] of points) {
    const step: Point = [Math.round(x * STEPS), Math.round(y * STEPS)];
    const before = steps.at(-1);
    if (before === undefined || !same(before, step)) steps.push(step);
  }
  return steps;
}

function pathOf(points: readonly Point[]): PathStep[] {
  return points.map(([x, y], index) => {
    const before = points[index - 1];
    return before === undefined
      ? { letter: "M", numbers: [x, y] }
      : { letter: "l", numbers: [x - before[0], y - before[1]] };
  });
}

const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];
