import fc from "fast-check";
import { expect, test } from "vitest";
import { simplifyLine, simplifyRing } from "./simplify.ts";

const number = fc.integer({ min: -50, max: 50 });
const line = fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 40 });
const tolerance = fc.integer({ min: 1, max: 20 });

/** The distance of each point from the straight line between the kept points around it. */
function listDistances(points: readonly [number, number][], kept: readonly [number, number][]) {
  let next = 1;
  return points.slice(1, -1).map(([x, y], i) => {
    if (points[i + 1] === kept[next]) next++;
    const [[ax, ay], [bx, by]] = [kept[next - 1], kept[next]] as [
      (typeof points)[0],
      (typeof points)[0],
    ];
    const steps = Array.from({ length: 2001 }, (_, step) => step / 2000);
    return Math.min(
      ...steps.map((t) => Math.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y)),
    );
  });
}

test("a simplified line stays within the tolerance of every dropped point", () => {
  fc.assert(
    fc.property(line, tolerance, (points, most) => {
      const kept = simplifyLine(points, most);
      expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)]);
      for (const off of listDistances(points, kept)) expect(off).toBeLessThan(most + 0.05);
    }),
  );
});

test("points on a straight line are dropped, and a corner of a ring is kept", () => {
  expect(
    simplifyLine(
      [
        [0, 0],
        [1, 0.1],
        [2, 0],
        [2, 2],
      ],
      0.2,
    ),
  ).toEqual([
    [0, 0],
    [2, 0],
    [2, 2],
  ]);
  const ring: [number, number][] = [
    [0, 0],
    [1, 0],
    [2, 0],
    [2, 2],
    [0, 2],
  ];
  expect(simplifyRing(ring, 0.1)).toEqual([ring[0], ring[2], ring[3], ring[4]]);
});

test("a custom distance function decides which points are far", () => {
  const never = simplifyLine([[0], [9], [0]], 1, () => 0);
  expect(never).toEqual([[0], [0]]);
});
