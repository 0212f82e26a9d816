import { readFileSync } from "node:fs";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { FeatureCollection } from "geojson";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { findCollisions } from "../../testing/label-collisions.ts";
import { listTestedStories } from "../../testing/tested-stories.ts";
import { cameraFor } from "../map/camera.ts";
import { buildMapFiles, type MapFiles } from "../map/document/document.ts";
import { buildStyle } from "../map/style/style.ts";
import { formOf, mapSize } from "../map/viewport.ts";
import { FORMS, THEMES } from "../story/map-state.ts";
import { createMeasureText } from "../type/measure-text.ts";
import { loadStory } from "./load-story.ts";

/** Whole stories take a while on a slow machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
afterAll(() => vi.resetConfig());

const measure = createMeasureText();
const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
  { width: 412, height: 823 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
];

function readWorld(content: string, name: string): FeatureCollection {
  return JSON.parse(readFileSync(`${content}/world/${name}.geojson`, "utf8"));
}

describe.each(listTestedStories())("the maps of $id", ({ content, id }) => {
  let built: MapFiles;
  const files: Record<string, FeatureCollection> = {};

  beforeAll(() => {
    const loaded = loadStory(content, id);
    if ("problems" in loaded) throw new Error(`${id} has ${loaded.problems.length} problems`);
    const world = {
      land: readWorld(content, "land"),
      borders: readWorld(content, "borders"),
      water: readWorld(content, "water"),
    };
    built = buildMapFiles(loaded.story, world, measure);
    const read = (path: string) =>
      JSON.parse(built.files.find((file) => file.path === path)?.body ?? "null");
    for (const layer of built.document.layers) files[layer.id] = read(layer.url);
    for (const { labels } of Object.values(built.document.waypoints))
      for (const path of Object.values(labels)) files[path] = read(path);
  });

  test("every annotation of the wide form has room", () => {
    expect(built.unplaced).toEqual([]);
  });

  test("every style passes the official validator", () => {
    const { document } = built;
    const seen = new Set<string>();
    for (const waypoint of Object.keys(document.waypoints)) {
      for (const form of FORMS) {
        for (const theme of THEMES) {
          const style = buildStyle({ document, waypoint, form, theme, base: "https://a.example" });
          const at = `${waypoint}, ${form}, ${theme}`;
          expect(new Set(style.layers.map(({ id }) => id)).size, at).toBe(style.layers.length);
          // The validator judges each layer by itself: one that is the same as in another style was judged there.
          const layers = style.layers.filter((layer) => {
            const key = JSON.stringify(layer);
            return !seen.has(key) && seen.add(key);
          });
          expect(validateStyleMin({ ...style, layers }), at).toEqual([]);
        }
      }
    }
  });

  test.each(SIZES)("no label covers anything at $width × $height", (viewport) => {
    const { document } = built;
    const [size, form] = [mapSize(viewport), formOf(viewport)];
    for (const [waypoint, state] of Object.entries(document.waypoints)) {
      const style = buildStyle({ document, waypoint, form, theme: "light", base: "" });
      const camera = cameraFor(state.frames[form], size);
      const labels = files[state.labels[form]] as FeatureCollection;
      expect(
        findCollisions({ style, files: { ...files, labels }, camera, size, measure }),
        waypoint,
      ).toEqual([]);
    }
  });
});
