import {
  latest,
  normalizePropertyExpression,
  type StylePropertyExpression,
} from "@maplibre/maplibre-gl-style-spec";
import { array, assert, constantFrom, integer, option, property, record } from "fast-check";
import { expect, test } from "vitest";
import { islandStory } from "../../testing/island.ts";
import type { LayerFeature } from "../story/geography.ts";
import { drawnIn, featuresIn, hasPale, presenceIn } from "../story/in-time.ts";
import type { Layer } from "../story/layer.ts";
import { notesOn } from "../story/legend-words.ts";
import type { MapDocument } from "../story/map-document.ts";
import type { MapTime } from "../story/map-state.ts";
import { axisMonths } from "./axis-months.ts";
import { strengthOn, timeState } from "./day.ts";
import { buildLayerDetails } from "./document/build-layer-details.ts";
import { mapLayer } from "./document/map-layer.ts";
import { buildScene } from "./labels/scene.ts";
import { legendLayers } from "./legend/legend-layers.ts";
import { listMarkMeanings } from "./legend/mark-meanings.ts";
import { drawnMarks } from "./marks.ts";
import { monthSteps, windowAt } from "./steps.ts";
import { buildStyle } from "./style/style.ts";

const story = islandStory();
const [events] = story.layers.filter(({ id }) => id === "events");
const state = story.chapters[0].passages[0].waypoint.map;
if (events === undefined) throw new Error("events expected");

/** Days of the first half of 2024, as many at the edges of months as between. */
const day = integer({ min: 0, max: 180 }).map((days) =>
  new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10),
);
const dates = array(option(day, { freq: 6 }), { minLength: 1, maxLength: 12 });
const time = option(
  record({
    one: day,
    other: day,
    step: constantFrom("month", "none"),
    earlier: constantFrom("pale", "none"),
  }).map(({ one, other, step, earlier }): MapTime => {
    const window = one < other ? { from: one, to: other } : { from: other, to: one };
    return { ...window, steps: step === "month" ? monthSteps(window) : [], earlier };
  }),
  { freq: 5 },
);

function layerOf(days: readonly (string | null)[]): Layer {
  const features = days.map(
    (date, index): LayerFeature => ({
      type: "Feature",
      id: `e-${index}`,
      geometry: { type: "Point", coordinates: [-20, 38] },
      properties: { date, count: index + 1, known: ["yes", "none"][index % 2] ?? "", name: "x" },
    }),
  );
  const detail = {
    called: "events",
    title: "name",
    date: null,
    text: null,
    facts: [],
    caution: null,
    source: null,
  };
  return {
    ...(events as Layer),
    note: ["{count} events"],
    detail,
    data: { type: "FeatureCollection", features },
  };
}

/**
 * The strength with which the style draws each mark, by its id: the opacity of its outline, which
 * is 1 at full strength.
 */
function drawnByStyle(
  layer: Layer,
  time: MapTime | null,
  step: number | null,
): Map<string, number> {
  const document: MapDocument = {
    story: "island",
    layers: [mapLayer(layer, { url: "/events", tiles: "story" })],
    tiles: {},
    basemap: { world: { land: "/l", borders: "/b", water: "/w" }, close: null },
    fonts: {},
    waypoints: {
      all: { ...state, highlight: [], time, labels: { wide: "/labels", tall: "/labels" } },
    },
    chapters: [],
  };
  const style = buildStyle({
    document,
    waypoint: "all",
    step,
    form: "wide",
    theme: "light",
    base: "",
  });
  const circles = style.layers.find(({ id }) => id === "events");
  if (circles?.type !== "circle") throw new Error("circles expected");
  const globals = Object.entries(style.state ?? {}).map(([key, entry]) => [key, entry.default]);
  const opacity: StylePropertyExpression = normalizePropertyExpression(
    circles.paint?.["circle-stroke-opacity"] as never,
    "layers[0].paint.circle-stroke-opacity",
    latest.paint_circle["circle-stroke-opacity"] as never,
    Object.fromEntries(globals),
  );
  const marks = drawnMarks(layer).features.filter(({ properties }) => properties?.part === "mark");
  return new Map(
    marks.map(({ properties }) => {
      const evaluated = { type: "Point" as const, properties: properties ?? {} };
      return [String(properties?.id), opacity.evaluate({ zoom: 8 }, evaluated as never)];
    }),
  );
}

test("one rule decides what of a span of time is drawn, pressed, named, listed, counted and found", () => {
  assert(
    property(dates, time, (days, time) => {
      const layer = layerOf(days);
      const { features } = layer.data;
      const shown = featuresIn(layer, time).map(({ id }) => id);
      const drawn = drawnIn(layer, time).map(({ id }) => id);
      const byStyle = drawnByStyle(layer, time, null);
      expect([...byStyle].filter(([, opacity]) => opacity === 1).map(([id]) => id)).toEqual(shown);
      expect([...byStyle].filter(([, opacity]) => opacity > 0).map(([id]) => id)).toEqual(drawn);
      // Pressed: what the live map returns, by the same numbers as the style's.
      const pressed = drawnMarks(layer).features.filter(
        ({ properties }) => strengthOn(properties?.day ?? null, timeState(time)) > 0,
      );
      const ids = pressed.map(({ properties }) => properties?.id).filter((id) => id !== undefined);
      expect(ids).toEqual(drawn);
      // Named in the legend, with its marks and its count.
      const waypoint = {
        id: "all",
        aliases: [],
        describe: "",
        map: { ...state, show: ["events"], time },
      };
      expect(legendLayers([layer], waypoint).length).toBe(drawn.length > 0 ? 1 : 0);
      const ring = features.some(
        ({ id, properties }) => drawn.includes(id) && properties.known === "none",
      );
      const marks = listMarkMeanings(layer, time, "en").map(({ mark }) => mark);
      expect(marks.includes("ring")).toBe(ring);
      expect(marks.includes("pale")).toBe(hasPale(layer, time));
      expect(notesOn(layer, time, "en")).toEqual([`${shown.length} events`]);
      // Listed in the panel, by the date that the details file holds.
      const details = buildLayerDetails(layer, []);
      const listed = details.features.filter(
        ({ day }) =>
          presenceIn(layer, { ...features[0], properties: { date: day } } as LayerFeature, time) ===
          "full",
      );
      expect(listed.map(({ id }) => id).sort()).toEqual([...shown].sort());
      // Kept clear of labels.
      const scene = buildScene(
        { ...story, layers: [layer] },
        { ...state, show: ["events"], time },
        "wide",
        null,
        [],
      );
      expect(scene.marks.size).toBe(drawn.length);
    }),
  );
});

test("a step narrows the span: its month alone in full, what came earlier as the waypoint says", () => {
  assert(
    property(dates, time, (days, time) => {
      const layer = layerOf(days);
      const ticks = axisMonths([layer], { ...state, show: ["events"], time });
      for (const [step, month] of (time?.steps ?? []).entries()) {
        const byStyle = drawnByStyle(layer, time, step);
        const window = windowAt(time, step);
        const strengths = { full: 1, pale: 0.35, none: 0 };
        for (const feature of layer.data.features) {
          expect(byStyle.get(feature.id)).toBeCloseTo(
            strengths[presenceIn(layer, feature, window)],
            9,
          );
          const { date } = feature.properties;
          const isIn = date !== null && String(date) >= month.from && String(date) <= month.to;
          expect(byStyle.get(feature.id) === 1).toBe(isIn);
        }
        const full = [...byStyle.values()].filter((opacity) => opacity === 1).length;
        if (step < ticks.length) expect(ticks[step]?.ticks.length).toBe(full);
      }
    }),
  );
});

test("a waypoint without a span of time shows all of a layer, what has no date too", () => {
  const layer = layerOf(["2024-02-01", null]);
  expect(featuresIn(layer, null)).toHaveLength(2);
  const span = { from: "2000-01-01", to: "2030-01-01", steps: [], earlier: "pale" } as const;
  expect(featuresIn(layer, span)).toHaveLength(1);
});
