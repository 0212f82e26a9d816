import type { FeatureCollection, Position } from "geojson";
import { describe, expect, test, vi } from "vitest";
import { outlineBoxes } from "../../testing/picture-fixture.ts";
import { shiftBase } from "../../testing/shift-base.ts";
import { asWritten } from "../geo/as-written.ts";
import { cameraFor } from "../map/camera.ts";
import { buildMapFiles } from "../map/document/document.ts";
import { styleImages } from "../map/images.ts";
import { buildStyle } from "../map/style/style.ts";
import { readGeometry } from "../map/tiles/full-geometry.ts";
import { mapData } from "../picture/build-pictures.ts";
import { renderPicture } from "../picture/draw/render-picture.ts";
import { buildLocators } from "../picture/locator/locator-files.ts";
import { buildStoryIndex } from "../publish/story-index.ts";
import { ATTR } from "../story/attributes.ts";
import { nearLng } from "../story/longitude.ts";
import { FORMS } from "../story/map-state.ts";
import { printProblem } from "../story/problem.ts";
import type { Story } from "../story/story.ts";
import { loadStory } from "./load-story.ts";
import { memoryReader } from "./reading/reader.ts";

vi.setConfig({ testTimeout: 60_000 });

const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };
const WORLD = { land: EMPTY, borders: EMPTY, water: EMPTY };
const SIZE = { width: 700, height: 600 };

function load(files: ReadonlyMap<string, string>, id = "delta"): Story {
  const loaded = loadStory("content", id, memoryReader(files));
  if ("problems" in loaded) throw new Error(loaded.problems.map(printProblem).join("\n"));
  return loaded.story;
}

const waypointsOf = (story: Story) =>
  story.chapters.flatMap(({ passages }) => passages.map(({ waypoint }) => waypoint));

/** Prose with its measured figures, sources and all: everything of a chapter but where it lies. */
const proseOf = (story: Story) =>
  JSON.stringify(story.chapters.map(({ passages }) => passages.map(({ body }) => body)));

function pictures(story: Story): string[] {
  const built = buildMapFiles(story, WORLD, (text, _font, size) => 0.5 * size * text.length);
  const data = mapData(built);
  return Object.entries(built.document.waypoints).map(([waypoint, { frames }]) =>
    renderPicture({
      style: buildStyle({
        document: built.document,
        waypoint,
        form: "wide",
        theme: "light",
        base: "",
      }),
      data,
      geometry: readGeometry(built.document, data),
      images: styleImages(),
      outline: outlineBoxes,
      camera: cameraFor(frames.wide, SIZE),
      size: SIZE,
    }),
  );
}

/** A layer's group in a picture, up to the next one: the layer's id and what is drawn. */
const GROUP = new RegExp(`<g ${ATTR.layer}="([^"]+)">(.*?)(?=<g ${ATTR.layer}|</svg>)`, "g");

/**
 * What a picture draws, but for dashes and hatching, which begin at the corner of a tile, and for
 * last digits.
 */
function drawnOf(picture: string): { kinds: string[]; numbers: number[] } {
  const plain = picture.replaceAll(/<defs>.*?<\/defs>/g, "");
  const groups = [...plain.matchAll(GROUP)];
  const solid = groups.filter(([, , drawn = ""]) => !drawn.includes("dash"));
  return {
    kinds: solid.map(([, id = ""]) => id),
    numbers: solid.flatMap(([, , drawn = ""]) =>
      [...drawn.matchAll(/-?\d*\.?\d+/g)].map(([number]) => Number(number)),
    ),
  };
}

const original = load(shiftBase(0));
const shifts = [-209.6, -60, 120, 150.45, 150.8, 180, 300];

describe.each(shifts)("the delta, moved by %s degrees", (degrees) => {
  const moved = load(shiftBase(degrees));

  test("has the same prose, with the same figures measured", () => {
    expect(proseOf(moved)).toBe(proseOf(original));
    expect(proseOf(original)).toMatch(/per cent/);
  });

  test("has the same frames and cameras, moved by as much", () => {
    for (const [i, { map }] of waypointsOf(moved).entries()) {
      const before = waypointsOf(original)[i]?.map;
      if (before === undefined) throw new Error("as many waypoints expected");
      expect(map.labels).toEqual(before.labels);
      expect(map.show).toEqual(before.show);
      for (const form of FORMS) {
        const [frame, other] = [map.frames[form], before.frames[form]];
        expect(frame.bearing).toBe(other.bearing);
        expect(frame.span[0]).toBeCloseTo(other.span[0], 9);
        expect(frame.span[1]).toBeCloseTo(other.span[1], 9);
        const [camera, old] = [cameraFor(frame, SIZE), cameraFor(other, SIZE)];
        expect(nearLng(camera.center[0] - degrees, old.center[0])).toBeCloseTo(old.center[0], 5);
        expect(camera.center[1]).toBeCloseTo(old.center[1], 6);
        expect(camera.zoom).toBeCloseTo(old.zoom, 5);
      }
    }
  });

  test("has all of it on one side: no shape is torn apart", () => {
    for (const layer of moved.layers) {
      const positions: Position[] = [];
      JSON.stringify(layer.data, (key, value) => {
        if (key === "coordinates") positions.push(...flat(value));
        return value;
      });
      for (const [lng = 0] of positions) {
        expect(lng).toBeGreaterThanOrEqual(moved.region[0] - 1e-6);
        expect(lng).toBeLessThanOrEqual(moved.region[2] + 1e-6);
      }
    }
  });

  test("gives others its shapes cut at 180, and its boxes as RFC 7946 has them", () => {
    for (const layer of moved.layers) {
      const lngs = flat(
        asWritten(layer.data).features.map(({ geometry }) =>
          "coordinates" in geometry ? geometry.coordinates : [],
        ),
      ).map(([lng = 0]) => lng);
      expect(Math.max(...lngs.map(Math.abs))).toBeLessThanOrEqual(180);
    }
    for (const { fit } of buildStoryIndex(moved).chapters) {
      expect(Math.abs(fit[0])).toBeLessThanOrEqual(180);
      expect(Math.abs(fit[2])).toBeLessThanOrEqual(180);
    }
  });

  test("has the same pictures", () => {
    const before = pictures(original).map(drawnOf);
    for (const [i, picture] of pictures(moved).map(drawnOf).entries()) {
      expect(picture.kinds).toEqual(before[i]?.kinds);
      expect(picture.numbers.length).toBe(before[i]?.numbers.length);
      const off = picture.numbers.map((number, at) =>
        Math.abs(number - (before[i]?.numbers[at] ?? 0)),
      );
      expect(Math.max(...off)).toBeLessThan(0.35);
    }
  });

  test("has as many locators, with the same names", () => {
    const names = (story: Story) =>
      Object.entries(buildLocators(story, WORLD, outlineBoxes).pictures).map(([id, picture]) => [
        id,
        picture.names,
      ]);
    expect(names(moved)).toEqual(names(original));
  });
});

function flat(value: unknown): Position[] {
  if (!Array.isArray(value)) return [];
  return typeof value[0] === "number" ? [value as Position] : value.flatMap(flat);
}
