import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { asWritten } from "../geo/as-written.ts";
import { cameraFor } from "../map/camera.ts";
import { buildMapFiles } from "../map/document/document.ts";
import { exploreLimits } from "../map/explore-limits.ts";
import { mapSize } from "../map/viewport.ts";
import { buildStoryIndex } from "../publish/story-index.ts";
import { loadWorldBasemap } from "./load-basemap.ts";
import { loadStory } from "./load-story.ts";

const loaded = loadStory(join(import.meta.dirname, "../../testing/fixtures/across-180"), "fiji");
if ("problems" in loaded) throw new Error(`no problem expected, ${loaded.problems.length} found`);
const { story } = loaded;
const worldLoaded = loadWorldBasemap("content");
if ("problems" in worldLoaded) throw new Error("a world expected");
const world = worldLoaded.basemap;
const [isles, zone, camera] = story.chapters.map(({ passages }) => passages[0].waypoint.map);

describe("Fiji, whose islands lie on both sides of 180°", () => {
  test.each([
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ])("its islands are fitted around 179.3° E, at a zoom near 6, at %o", (viewport) => {
    if (isles === undefined) throw new Error("a map expected");
    const form = viewport.width > 1000 ? "wide" : "tall";
    const { center, zoom } = cameraFor(isles.frames[form], mapSize(viewport));
    expect(center[0]).toBeCloseTo(179.3, 1);
    expect(zoom).toBeGreaterThan(5.5);
    expect(zoom).toBeLessThan(7.5);
  });

  test("a camera on 180 looks there", () => {
    if (camera === undefined) throw new Error("a map expected");
    expect(cameraFor(camera.frames.wide, { width: 568, height: 568 })).toMatchObject({
      center: [180, expect.closeTo(-17.5, 6)],
      zoom: expect.closeTo(6, 6),
    });
  });

  test("a box across 180 is written as RFC 7946 defines it", () => {
    expect(zone?.fit).toEqual([176, -20, 182, -15]);
    const fits = buildStoryIndex(story).chapters.map(({ fit }) => fit);
    expect(fits[0]).toEqual([177.44, -18.2, -178.8, -16.42]);
    expect(fits[1]).toEqual([176, -20, -178, -15]);
  });

  test("what was cut at 180 in the file is whole on the map, and cut again where others take it", () => {
    const [, area, track] = story.layers;
    if (area === undefined || track === undefined) throw new Error("layers expected");
    expect(area.data.features[0]?.geometry).toMatchObject({ type: "Polygon" });
    expect(JSON.stringify(area.data)).not.toContain("180");
    expect(track.data.features[0]?.geometry).toMatchObject({
      type: "LineString",
      coordinates: [
        [172, -12],
        [176, -14.5],
        [180, -17],
        [184, -20],
        [188, -24],
      ],
    });
    expect(asWritten(track.data).features[0]?.geometry).toMatchObject({
      coordinates: [
        [
          [172, -12],
          [176, -14.5],
          [180, -17],
        ],
        [
          [-180, -17],
          [-176, -20],
          [-172, -24],
        ],
      ],
    });
    const { geometry } = asWritten(area.data).features[0] ?? {};
    expect(geometry).toMatchObject({ type: "MultiPolygon" });
    expect(asWritten(story.layers[0]?.data ?? area.data).features[3]?.geometry).toEqual({
      type: "Point",
      coordinates: [-179.98, -16.85],
    });
  });

  test("the ground goes on across 180, without an edge along it", () => {
    const { files, document } = buildMapFiles(
      story,
      world,
      (text, _, size) => 0.5 * size * text.length,
    );
    const land = files.find(({ path }) => path === document.basemap.world.land)?.body ?? "";
    const rings: number[][][] = [];
    JSON.parse(land, (key, value) => {
      if (key === "coordinates") rings.push(...value.flat(value[0]?.[0]?.[0]?.length ? 1 : 0));
      return value;
    });
    expect(rings.some((ring) => ring.some(([lng = 0]) => lng > 180))).toBe(true);
    const onCut = rings.flatMap((ring) =>
      ring.flatMap((p, i) => {
        const before = ring[i - 1];
        return before?.[0] === 180 && p[0] === 180
          ? [Math.abs((p[1] ?? 0) - (before[1] ?? 0))]
          : [];
      }),
    );
    // What is left is where the data set's two sides differ by a few hundred metres.
    expect(Math.max(0, ...onCut)).toBeLessThan(0.02);
  });

  test("a reader may drag from one side to the other", () => {
    const { document } = buildMapFiles(story, world, (text, _, size) => 0.5 * size * text.length);
    const limit = exploreLimits(document, "isles", "wide", { width: 700, height: 600 });
    expect(limit({ zoom: 8, center: [-178.5, -17] }).center).toEqual([-178.5, -17]);
    expect(limit({ zoom: 8, center: [177.5, -17] }).center).toEqual([177.5, -17]);
  });
});
