import { readFileSync } from "node:fs";
import type { StyleSpecification } from "maplibre-gl";
import { expect, test, vi } from "vitest";
import { loadStory } from "../../lib/content/load-story.ts";
import { buildMapFiles } from "../../lib/map/document/document.ts";
import { buildStyle } from "../../lib/map/style/style.ts";
import { FORMS, THEMES } from "../../lib/story/map-state.ts";
import { createMeasureText } from "../../lib/type/measure-text.ts";
import { listTestedStories } from "../../testing/tested-stories.ts";
import { LEFT_OUT } from "./left-out.ts";

vi.setConfig({ testTimeout: 60_000 });

const PLAIN: StyleSpecification = {
  version: 8,
  sources: { a: { type: "geojson", data: { type: "FeatureCollection", features: [] } } },
  layers: [{ id: "a", type: "line", source: "a", paint: { "line-color": "#000" } }],
};

test("a style of lines needs nothing that is left out", () => {
  expect(findLeftOut(PLAIN)).toEqual([]);
});

test("a heatmap, a relief and a projection are found", () => {
  const style: StyleSpecification = {
    ...PLAIN,
    projection: { type: "globe" },
    sources: { ...PLAIN.sources, dem: { type: "raster-dem", tiles: [] } },
    layers: [{ id: "heat", type: "heatmap", source: "a" }],
  };
  expect(findLeftOut(style)).toEqual(["the globe", "relief", "heatmaps"]);
});

test.each(listTestedStories())("no style of $id needs what is left out", ({ content, id }) => {
  const loaded = loadStory(content, id);
  if ("problems" in loaded) throw new Error(`${id} has ${loaded.problems.length} problems`);
  const read = (name: string) =>
    JSON.parse(readFileSync(`${content}/world/${name}.geojson`, "utf8"));
  const world = { land: read("land"), borders: read("borders"), water: read("water") };
  const { document } = buildMapFiles(loaded.story, world, createMeasureText());
  for (const waypoint of Object.keys(document.waypoints)) {
    for (const form of FORMS) {
      for (const theme of THEMES) {
        const style = buildStyle({ document, waypoint, form, theme, base: "https://a.example" });
        expect(findLeftOut(style), waypoint).toEqual([]);
      }
    }
  }
});

/**
 * Finds the features of `LEFT_OUT` that a style needs, in the table's order: empty for a style that
 * the site can draw.
 */
function findLeftOut(style: StyleSpecification): string[] {
  return LEFT_OUT.filter(({ needed = {} }) => {
    const { layers = [], sources = [], root = [] } = needed;
    return (
      root.some((key) => key in style) ||
      Object.values(style.sources).some(({ type }) => sources.includes(type)) ||
      style.layers.some(({ type }) => layers.includes(type))
    );
  }).map(({ feature }) => feature);
}
