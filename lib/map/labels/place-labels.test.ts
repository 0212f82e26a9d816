import type { FeatureCollection } from "geojson";
import { describe, expect, test } from "vitest";
import { islandStory } from "../../../testing/island.ts";
import { findCollisions } from "../../../testing/label-collisions.ts";
import type { MapDocument } from "../../story/map-document.ts";
import type { Form } from "../../story/map-state.ts";
import type { MeasureText } from "../../type/text-measure.ts";
import { cameraFor } from "../camera.ts";
import { mapLayer } from "../document/map-layer.ts";
import { drawnMarks } from "../marks.ts";
import { buildStyle } from "../style/style.ts";
import { formOf, mapSize } from "../viewport.ts";
import { placeLabels } from "./place-labels.ts";

/** About as wide as our fonts: what counts is that placement and test measure alike. */
const measure: MeasureText = (text, _font, size, letterSpacing) =>
  size * (0.56 * text.length + letterSpacing * Math.max(0, text.length - 1));

const story = islandStory();
const { labels, unplaced } = placeLabels(story, measure);
const waypoints = story.chapters.flatMap(({ passages }) =>
  passages.map(({ waypoint }) => waypoint),
);
const SIZES = [
  [1280, 800],
  [390, 844],
  [412, 823],
  [768, 1024],
  [1024, 768],
  [1920, 1080],
] as const;

const document: MapDocument = {
  story: story.id,
  layers: story.layers.map((layer) => mapLayer(layer, { url: `/${layer.id}`, tiles: "story" })),
  tiles: {},
  basemap: { world: { land: "/l", borders: "/b", water: "/w" }, close: null },
  fonts: {},
  waypoints: Object.fromEntries(
    waypoints.map(({ id, map }) => [id, { ...map, labels: { wide: "/wide", tall: "/tall" } }]),
  ),
  chapters: [],
};
/** The files of a waypoint's map. */
const filesAt = (waypoint: string, form: Form): Record<string, FeatureCollection> => ({
  labels: labelsAt(waypoint, form),
  events: drawnMarks(story.layers.find(({ id }) => id === "events") as never),
});

function labelsAt(waypoint: string, form: Form): FeatureCollection {
  const found = labels[waypoint]?.[form];
  if (found === undefined) throw new Error(`labels of "${waypoint}" expected, none found`);
  return found;
}

function textsAt(waypoint: string, form: Form): string[] {
  return labelsAt(waypoint, form)
    .features.filter(({ properties }) => properties?.part === "label")
    .map(({ properties }) => String(properties?.text).replaceAll("\n", " "));
}

describe.each(SIZES)("on a screen of %i by %i", (width, height) => {
  const viewport = { width, height };
  const size = mapSize(viewport);
  const form = formOf(viewport);

  test.each(waypoints)(
    "no label of $id covers another, a dot, a mark or the frame",
    ({ id, map }) => {
      const style = buildStyle({ document, waypoint: id, form, theme: "light", base: "" });
      const camera = cameraFor(map.frames[form], size);
      const files = filesAt(id, form);
      expect(findCollisions({ style, files, camera, size, measure })).toEqual([]);
    },
  );
});

test("the test sees a label that covers another", () => {
  const [id, form] = ["all", "wide"] as const;
  const { features } = labelsAt(id, form);
  const label = features.find(({ properties }) => properties?.part === "label");
  if (label === undefined) throw new Error("a label expected");
  const size = mapSize({ width: 1280, height: 800 });
  const style = buildStyle({ document, waypoint: id, form, theme: "light", base: "" });
  const camera = cameraFor(document.waypoints[id]?.frames[form] as never, size);
  const twice: FeatureCollection = { type: "FeatureCollection", features: [...features, label] };
  const collisions = findCollisions({
    style,
    files: { ...filesAt(id, form), labels: twice },
    camera,
    size,
    measure,
  });
  expect(collisions.length).toBeGreaterThan(0);
});

test("the important places are named, and both annotations of the wide form stand", () => {
  expect(textsAt("all", "wide")).toEqual(
    expect.arrayContaining(["Port Harbour", "Mill Town", "The wall", "Second note"]),
  );
  expect(textsAt("all", "wide").length).toBeGreaterThanOrEqual(7);
  expect(unplaced).toEqual([]);
});

test("a place outside the map has no label", () => {
  expect(textsAt("all", "wide")).not.toContain("Far Away");
  expect(textsAt("north", "wide")).not.toContain("South Gate");
});

test("countries are written in capitals", () => {
  const names = waypoints.flatMap(({ id }) => textsAt(id, "wide"));
  expect(names).toContain("ISLE");
  expect(names).not.toContain("Isle");
});

test("every annotation has a leader that ends short of its target", () => {
  const leaders = waypoints
    .flatMap(({ id }) => labelsAt(id, "wide").features)
    .filter(({ properties }) => properties?.part === "leader");
  expect(leaders.length).toBeGreaterThanOrEqual(2);
  for (const { geometry } of leaders) {
    if (geometry.type !== "LineString") throw new Error("a line expected");
    expect(geometry.coordinates.length).toBeGreaterThan(3);
  }
});

test("an annotation that fits nowhere in the wide form is reported", () => {
  const crowded = islandStory();
  const [first] = crowded.chapters[0].passages;
  first.waypoint.map.annotations = [
    { id: "huge", at: [-20, 38], side: "left", title: "x".repeat(400), lines: [] },
  ];
  expect(placeLabels(crowded, measure).unplaced).toEqual([
    { waypoint: "all", form: "wide", id: "huge" },
  ]);
});
