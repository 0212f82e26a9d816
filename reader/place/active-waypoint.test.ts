import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activeWaypoint } from "./active-waypoint.ts";

describe("activeWaypoint", () => {
  test("no waypoint is active above the first start", () => {
    expect(activeWaypoint([500, 900], 400)).toBe(-1);
  });

  test("a waypoint that starts on the line is active, also when half a pixel was rounded away", () => {
    expect(activeWaypoint([400, 900], 400)).toBe(0);
    expect(activeWaypoint([400.4, 900], 400)).toBe(0);
  });

  test("the last waypoint that starts above the line is active, also below the end of the text", () => {
    expect(activeWaypoint([-900, -300, 350], 400)).toBe(2);
    expect(activeWaypoint([-900, -800, -700], 400)).toBe(2);
  });

  test("depends on where the starts are, not on how they came there", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 40 }),
        fc.array(fc.integer({ min: -5000, max: 50_000 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 1200 }),
        (heights, scrolls, trigger) => {
          const tops = heights.map((_, index) =>
            heights.slice(0, index).reduce((sum, height) => sum + height, 0),
          );
          for (const scroll of scrolls) {
            const active = activeWaypoint(
              tops.map((top) => top - scroll),
              trigger,
            );
            const inCharge = tops.filter((top) => top - scroll <= trigger + 0.5).length - 1;
            expect(active).toBe(inCharge);
          }
        },
      ),
    );
  });

  test("no waypoints, none active", () => {
    expect(activeWaypoint([], 400)).toBe(-1);
  });
});
