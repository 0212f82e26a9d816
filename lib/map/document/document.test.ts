import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import { islandStory } from "../../../testing/island.ts";
import { buildStoryIndex } from "../../publish/story-index.ts";
import type { MeasureText } from "../../type/text-measure.ts";
import { expectedState } from "../expected.ts";
import { buildMapFiles, type World } from "./document.ts";

const measure: MeasureText = (text, _font, size) => size * 0.56 * text.length;

const square = (west: number, south: number, side: number): FeatureCollection => ({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { name: "left out" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [west, south],
            [west + side, south],
            [west + side, south + side],
            [west, south + side],
            [west, south],
          ],
        ],
      },
    },
  ],
});
const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };
const WORLD: World = {
  land: square(-29.623456, 30.123456, 14),
  borders: NOTHING,
  water: square(120, 10, 1),
};

const story = islandStory();
const { document, path, files } = buildMapFiles(story, WORLD, measure);
const bodies = new Map(files.map((file) => [file.path, file.body]));

function read(filePath: string): FeatureCollection {
  return JSON.parse(bodies.get(filePath) ?? "null");
}

test("every path that the document names is among the files, named for its content", () => {
  const named = [
    path,
    ...Object.values(document.waypoints).flatMap(({ labels }) => Object.values(labels)),
    ...document.layers.map(({ url }) => url),
    ...document.layers.flatMap(({ details }) => details ?? []),
    ...Object.values(document.basemap.world),
  ];
  for (const name of named) {
    expect(bodies.has(name), name).toBe(true);
    expect(name).toMatch(/^\/_data\/island\/[a-z0-9-]+\.[0-9a-f]{8}\.json$/);
  }
  expect(files.length).toBe(named.length);
  expect(JSON.parse(bodies.get(path) ?? "")).toEqual(document);
});

test("the labels of each waypoint and form are a file of their own, and say nothing of others", () => {
  const { features } = read(document.waypoints.north?.labels.tall ?? "");
  const texts = features.flatMap(({ properties }) => properties?.text ?? []);
  expect(texts.length).toBeGreaterThan(0);
  expect(features.flatMap(({ properties }) => Object.keys(properties ?? {}))).not.toContain("at");
  const { features: wide } = read(document.waypoints.north?.labels.wide ?? "");
  expect(wide).not.toEqual(features);
});

test("the ground and sketches have no details; all other layers have", () => {
  const told = document.layers.filter(({ details }) => details !== null).map(({ id }) => id);
  const expected = story.layers.filter(
    ({ draw, precision }) => draw !== "land" && precision.kind !== "schematic",
  );
  expect(told).toEqual(expected.map(({ id }) => id));
  expect(told.length).toBeGreaterThan(0);
  expect(JSON.stringify(document)).not.toContain('"detail"');
});

test("another content has another name, the same content the same", () => {
  const changed = islandStory();
  changed.layers[3]?.data.features.pop();
  const again = buildMapFiles(changed, WORLD, measure).document.layers;
  expect(again[3]?.url).not.toBe(document.layers[3]?.url);
  expect(again[0]?.url).toBe(document.layers[0]?.url);
});

test("features carry only what the style reads", () => {
  const events = document.layers.find(({ id }) => id === "events");
  const names = read(events?.url ?? "").features.flatMap(({ properties }) =>
    Object.keys(properties ?? {}),
  );
  expect(new Set(names)).toEqual(new Set(["part", "mark", "id", "size", "weak", "day"]));
  expect(read(document.layers[0]?.url ?? "").features[0]?.properties).toEqual({});
});

test("the world is clipped to what the maps can show, and rounded", () => {
  expect(read(document.basemap.world.water).features).toEqual([]);
  const [land] = read(document.basemap.world.land).features;
  expect(land?.properties).toEqual({});
  const text = JSON.stringify(land);
  expect(text).not.toContain("-29.623");
  expect(text).not.toContain("30.123");
  expect(text).toMatch(/-2\d\.\d{3}\b/);
  expect(text).not.toMatch(/\.\d{4}/);
});

test("a close basemap begins with a cover over its bounds", () => {
  const close = { ...WORLD, bounds: [-22, 36, -18, 40] as [number, number, number, number] };
  const built = buildMapFiles({ ...story, basemap: close }, WORLD, measure);
  const ground = built.document.basemap.close;
  const land = built.files.find((file) => file.path === ground?.land);
  expect(JSON.parse(land?.body ?? "").features[0].properties).toEqual({ part: "cover" });
  expect(ground?.minzoom).toBeCloseTo(Math.log2(400 / (512 * (4 / 360))), 1);
});

test("no layer has its geometry in the document", () => {
  expect(JSON.stringify(document)).not.toContain("FeatureCollection");
});

test("the index lists what the first waypoint of each chapter shows", () => {
  const index = buildStoryIndex(story);
  expect(index.layers).toEqual(document.layers.map(({ id }) => id));
  expect(index.chapters.map(({ id }) => id)).toEqual(["all", "events"]);
  expect(index.chapters[1]?.layers).toEqual(["island", "events"]);
  expect(index.chapters[0]?.fit).toEqual([-20.6, 37.6, -19.4, 38.4]);
});

test("the expected state is the camera rule and the layers shown", () => {
  const state = expectedState(document, "north", { width: 700, height: 600 }, "wide");
  expect(state.layers).toEqual(["island", "fence"]);
  expect(state.camera.center[0]).toBeCloseTo(-20.15, 6);
  expect(() => expectedState(document, "x", { width: 1, height: 1 }, "wide")).toThrow("waypoint");
});
