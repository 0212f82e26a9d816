import fc from "fast-check";
import { expect, test } from "vitest";
import { scrollToStep, stepAt } from "./step.ts";

test("each step has an equal part of the room", () => {
  const at = (trigger: number) => stepAt({ top: 100, height: 300 }, trigger, 3);
  expect([100, 199, 200, 299, 300, 399].map(at)).toEqual([0, 0, 1, 1, 2, 2]);
});

test("the first step holds above the room, the last one below it", () => {
  expect(stepAt({ top: 500, height: 300 }, 400, 3)).toBe(0);
  expect(stepAt({ top: -900, height: 300 }, 400, 3)).toBe(2);
});

test("a room without height shows the whole", () => {
  expect(stepAt({ top: 500, height: 0 }, 400, 4)).toBe(3);
});

test("scrolling to a step ends in that step, from wherever it begins, also where pixels are rounded", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 20_000 }),
      fc.integer({ min: 400, max: 8000 }),
      fc.integer({ min: 2, max: 40 }),
      fc.nat(),
      (top, height, count, any) => {
        const step = any % count;
        const moved = Math.round(scrollToStep({ top, height }, 400, count, step));
        expect(stepAt({ top: top - moved, height }, 400, count)).toBe(step);
      },
    ),
  );
});
