import { expect, test } from "vitest";
import { turnOf } from "./north.ts";

test("a map is turned the shorter way, and by less than half a degree not at all", () => {
  expect([0, 0.4, -0.4, 45, -45, 190, 359.8, -360].map(turnOf)).toEqual([
    0, 0, 0, 45, -45, -170, 0, 0,
  ]);
});
