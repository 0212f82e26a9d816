import { expect, test } from "vitest";
import { islandStory } from "../../../testing/island.ts";
import type { MapTime } from "../../story/map-state.ts";
import { KINDS } from "../draw/kinds.ts";
import { swatchView } from "../draw/layer-view.ts";
import { monthSteps } from "../steps.ts";
import { markSwatch } from "../swatch/swatch-drawing.ts";
import { SWATCH, swatchParts } from "../swatch/swatch-parts.ts";
import { listMarkMeanings } from "./mark-meanings.ts";

test("every layer has a swatch, as wide as the column of swatches", () => {
  for (const layer of islandStory().layers) {
    const { width, height, shapes } = KINDS[layer.draw].buildSwatch(layer, null);
    expect(shapes.length, layer.id).toBeGreaterThan(0);
    expect(width, layer.id).toBeGreaterThanOrEqual(SWATCH.width);
    expect(height, layer.id).toBeGreaterThan(0);
    for (const { d } of shapes) expect(d, layer.id).not.toMatch(/NaN|undefined/);
  }
});

test("its strokes are those that the map draws", () => {
  const fence = islandStory().layers.find(({ id }) => id === "fence");
  if (fence === undefined) throw new Error("a fence expected");
  const strokes = KINDS.line.buildSwatch(fence, null).shapes.map(({ stroke }) => stroke);
  expect(strokes).toEqual(
    swatchParts(KINDS.line.style.buildLayers(swatchView(fence)), fence.color),
  );
});

test("the legend names each kind of mark that a layer has, and a mark goes with it", () => {
  const events = islandStory().layers.find(({ id }) => id === "events");
  if (events === undefined) throw new Error("events expected");
  expect(listMarkMeanings(events, null, "en").map(({ mark }) => mark)).toEqual([
    null,
    "ring",
    "dotted",
    "weak",
    "around",
  ]);
  for (const { mark } of listMarkMeanings(events, null, "en")) {
    if (mark !== null) expect(markSwatch(mark).shapes.length).toBeGreaterThan(0);
  }
});

test("the legend says what pale means where something is pale, at some step or in the whole span", () => {
  const events = islandStory().layers.find(({ id }) => id === "events");
  if (events === undefined) throw new Error("events expected");
  const marks = (time: MapTime) => listMarkMeanings(events, time, "en").map(({ mark }) => mark);
  const span = { from: "2024-01-01", to: "2024-03-31" };
  const steps = monthSteps(span);
  expect(marks({ ...span, steps, earlier: "pale" })).toContain("pale");
  expect(marks({ ...span, steps: [], earlier: "pale" })).not.toContain("pale");
  expect(marks({ ...span, from: "2024-02-01", steps: [], earlier: "pale" })).toContain("pale");
  expect(marks({ ...span, steps, earlier: "none" })).not.toContain("pale");
});
