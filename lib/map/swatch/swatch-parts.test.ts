import { expect, test } from "vitest";
import type { Layer } from "../../story/layer.ts";
import { KINDS } from "../draw/kinds.ts";
import { swatchView } from "../draw/layer-view.ts";
import { swatchParts } from "./swatch-parts.ts";

const layer = (given: Partial<Layer>): Layer => ({
  id: "x",
  title: "X",
  draw: "area",
  color: "violet",
  ticks: false,
  precision: { kind: "approximate", metres: 300 },
  status: "in force",
  asOf: null,
  sources: [],
  caveat: null,
  origin: { made: null, licences: [], credits: [] },
  derived: null,
  note: [],
  detail: null,
  points: null,
  time: null,
  data: { type: "FeatureCollection", features: [] },
  ...given,
});

function swatchOf(layer: Layer) {
  return swatchParts(KINDS[layer.draw].style.buildLayers(swatchView(layer)), layer.color);
}

test("an area in force is plain, with the dashed edge of what is approximate", () => {
  const [fill, edge, ...more] = swatchOf(layer({}));
  expect(fill).toEqual({ part: "fill", color: "own", opacity: 0.32 });
  expect(edge).toMatchObject({ part: "stroke", color: "own", width: 1.1, dashes: [2.86, 1.54] });
  expect(more).toEqual([]);
});

test("a planned sketch is hatched and has no edge", () => {
  const parts = swatchOf(layer({ status: "planned", precision: { kind: "schematic" } }));
  expect(parts.map(({ part }) => part)).toEqual(["hatch"]);
});

test("the hatching falls to the right as on the map, inside the box", () => {
  const [hatch] = swatchOf(layer({ status: "planned", precision: { kind: "schematic" } }));
  if (hatch?.part !== "hatch") throw new Error("a hatch expected");
  const numbers = hatch.d.match(/[\d.]+/g)?.map(Number) ?? [];
  expect(numbers.length).toBeGreaterThan(8);
  for (let at = 0; at < numbers.length; at += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers.slice(at, at + 4);
    expect(x2 - x1).toBe(y2 - y1);
    expect(x2).toBeGreaterThan(x1);
    expect([x1 >= 1, y1 >= 1, x2 <= 27, y2 <= 13]).toEqual([true, true, true, true]);
  }
});

test("a fence has its casing, its line and its ticks", () => {
  const parts = swatchOf(layer({ draw: "line", ticks: true, precision: { kind: "surveyed" } }));
  expect(parts).toEqual([
    { part: "stroke", color: "halo", width: 3.6, opacity: 1, dashes: null },
    { part: "stroke", color: "own", width: 1.5, opacity: 1, dashes: null },
    { part: "stroke", color: "own", width: 7, opacity: 1, dashes: [1.05, 9.8] },
  ]);
});

test("a line there for orientation is as thin as on the map", () => {
  const [, line] = swatchOf(
    layer({ draw: "line", color: "grey", precision: { kind: "surveyed" } }),
  );
  expect(line).toMatchObject({ color: "own", width: 1.2 });
});

test("a sketched line is a soft band without dashes", () => {
  const parts = swatchOf(layer({ draw: "line", precision: { kind: "schematic" } }));
  expect(parts.map((part) => part.part === "stroke" && part.dashes)).toEqual([null, null]);
});

test("the subject's ground is the ground's own colour with the border's edge", () => {
  expect(swatchOf(layer({ draw: "land", precision: { kind: "surveyed" } }))).toMatchObject([
    { part: "fill", color: "subject", opacity: 1 },
    { part: "stroke", color: "border", dashes: null },
  ]);
});
