import { expect, test } from "vitest";
import type { Layer } from "../../story/layer.ts";
import { framesFor } from "../frame.ts";
import { sureOnMap } from "./sure-on-map.ts";

/** A map of about 40 km and one of about 4,000 km. */
const near = {
  frames: framesFor(
    [
      [34.2, 31.2],
      [34.6, 31.6],
    ],
    { turn: null, minSpan: 0 },
  ),
};
const far = {
  frames: framesFor(
    [
      [20, 20],
      [60, 50],
    ],
    { turn: null, minSpan: 0 },
  ),
};

const layer = (precision: Layer["precision"], status: Layer["status"] = "in force") =>
  ({ precision, status }) as Layer;
const within = (metres: number): Layer["precision"] => ({ kind: "approximate", metres });

test("a margin is said on a map that is close enough to show it", () => {
  expect(sureOnMap(layer(within(3000)), near, "en")).toBe("approx. ± 3 km");
  expect(sureOnMap(layer(within(3000)), far, "en")).toBe("");
});

test("what is planned or a sketch is said on every map", () => {
  expect(sureOnMap(layer({ kind: "surveyed" }, "planned"), far, "en")).toBe("planned");
  expect(sureOnMap(layer(within(3000), "planned"), far, "en")).toBe("planned");
  expect(sureOnMap(layer(within(3000), "planned"), near, "en")).toBe("planned · approx. ± 3 km");
  expect(sureOnMap(layer({ kind: "schematic" }), far, "en")).toBe("sketch");
});

test("what is surveyed needs no words", () => {
  expect(sureOnMap(layer({ kind: "surveyed" }), near, "en")).toBe("");
});
