import { simplifyLine, simplifyRing } from "../../geo/simplify.ts";
import type { Point } from "./clip.ts";
import { joinNumbers } from "./svg.ts";

/** Parts of a CSS px that coordinates are rounded to. */
const STEPS = 10;

/**
 * An open line as a part of a path, nowhere further than `tolerance` CSS px from the exact one
 * before it is rounded; empty where it is no longer than the rounding.
 */
export function linePath(line: readonly Point[], tolerance: number): string {
  const steps = rounded(simplifyLine(line, tolerance));
  return steps.length < 2 ? "" : pathOf(steps);
}

/**
 * The same for a ring, whose last point is not the first again; empty where nothing of it is left.
 */
export function ringPath(ring: readonly Point[], tolerance: number): string {
  const steps = rounded(simplifyRing(ring, tolerance));
  const [first, last] = [steps[0], steps.at(-1)];
  if (first !== undefined && last !== undefined && same(first, last)) steps.pop();
  return steps.length < 2 ? "" : `${pathOf(steps)}z`;
}

/** A coordinate as written in a path: rounded to a tenth of a CSS px. */
export function coordinate(value: number): string {
  return written(Math.round(value * STEPS));
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

function pathOf([first, ...others]: readonly Point[]): string {
  let [x, y] = first as Point;
  const numbers = others.flatMap(([nextX, nextY]) => {
    const step = [written(nextX - x), written(nextY - y)];
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${joinNumbers((first as Point).map(written))}l${joinNumbers(numbers)}`;
}

function written(steps: number): string {
  if (!Number.isFinite(steps))
    throw new Error(`renderPicture: a finite coordinate expected, ${steps} found`);
  const size = Math.abs(steps);
  const whole = Math.floor(size / STEPS);
  const part = size % STEPS;
  const digits = part === 0 ? String(whole) : `${whole === 0 ? "" : whole}.${part}`;
  return steps < 0 ? `-${digits}` : digits;
}

const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];
