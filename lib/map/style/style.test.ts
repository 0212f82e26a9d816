import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { islandStory } from "../../../testing/island.ts";
import type { MapDocument } from "../../story/map-document.ts";
import { FORMS, type Form, THEMES, type Theme } from "../../story/map-state.ts";
import { contrast } from "../contrast.ts";
import { mapLayer } from "../document/map-layer.ts";
import { styleImages } from "../images.ts";
import { THEME_COLORS } from "../theme.ts";
import { buildStyle } from "./style.ts";

const document = islandDocument();
const WAYPOINTS = Object.keys(document.waypoints);
const IMAGES = new Set(styleImages().map(({ id }) => id));

function islandDocument(): MapDocument {
  const story = islandStory();
  const ground = {
    land: "/_data/l.geojson",
    borders: "/_data/b.geojson",
    water: "/_data/w.geojson",
  };
  const waypoints = story.chapters.flatMap((chapter) =>
    chapter.passages.map(({ waypoint: { id, map } }) => [id, map] as const),
  );
  return {
    story: story.id,
    layers: story.layers.map((layer) => mapLayer(layer, `/_data/${layer.id}.geojson`)),
    basemap: { world: ground, close: { ...ground, minzoom: 6 } },
    labels: "/_data/labels.geojson",
    fonts: {},
    waypoints: Object.fromEntries(waypoints),
    chapters: [],
  };
}

function styleAt(waypoint: string, form: Form = "wide", theme: Theme = "light") {
  return buildStyle({ document, waypoint, form, theme, base: "https://a.example/base" });
}

describe.each(THEMES)("in the %s theme", (theme) => {
  test.each(WAYPOINTS)("the style of %s passes the official validator", (waypoint) => {
    for (const form of FORMS) {
      const style = buildStyle({ document, waypoint, form, theme, base: "https://a.example" });
      expect(validateStyleMin(style)).toEqual([]);
    }
  });
});

test("styles differ in visibility, paint and state alone, and in the images of a theme", () => {
  const bones = (style: ReturnType<typeof styleAt>) => ({
    ...style,
    state: null,
    layers: style.layers.map((layer) => ({
      ...layer,
      paint: null,
      layout: { ...("layout" in layer ? layer.layout : {}), visibility: null, "icon-image": null },
    })),
  });
  const first = bones(styleAt("all"));
  for (const theme of THEMES) {
    for (const form of FORMS) {
      for (const waypoint of WAYPOINTS) {
        expect(bones(styleAt(waypoint, form, theme))).toEqual(first);
      }
    }
  }
});

test("every story layer has a style layer of its own id, before its further ones", () => {
  const ids = styleAt("all").layers.map(({ id }) => id);
  for (const { id } of document.layers) {
    const family = ids.filter((styleId) => styleId === id || styleId.startsWith(`${id}:`));
    expect(family[0]).toBe(id);
    expect(ids.indexOf(family.at(-1) ?? "") - ids.indexOf(id)).toBe(family.length - 1);
  }
  expect(new Set(ids).size).toBe(ids.length);
});

test("a layer that is not shown is not visible, with all that belongs to it", () => {
  for (const layer of styleAt("north").layers) {
    const [family = ""] = layer.id.split(":");
    if (!document.layers.some(({ id }) => id === family)) continue;
    const visibility = "layout" in layer ? layer.layout?.visibility : undefined;
    expect(visibility, layer.id).toBe(["island", "fence"].includes(family) ? "visible" : "none");
  }
});

test("dots lie under all marks, whatever a small mark's size", () => {
  const ids = styleAt("all").layers.map(({ id }) => id);
  const dots = ids.flatMap((id, index) => (id.startsWith("dots:") ? [index] : []));
  const marks = ids.flatMap((id, index) => (id.split(":")[0] === "events" ? [index] : []));
  expect(dots.length).toBeGreaterThan(0);
  expect(Math.max(...dots)).toBeLessThan(Math.min(...marks));
});

test("only the labels of the given waypoint and form are visible", () => {
  const shown = styleAt("north", "tall")
    .layers.filter((layer) => /^(labels|dots|leaders):/.test(layer.id))
    .filter((layer) => "layout" in layer && layer.layout?.visibility === "visible")
    .map(({ id }) => id);
  expect(shown).toEqual(["dots:north:tall", "leaders:north:tall", "labels:north:tall"]);
});

test("where the reader explores, the labels that are shown make room, and nothing else differs", () => {
  const waypoint = WAYPOINTS[0] ?? "";
  const base = "https://a.example/base";
  const explored = buildStyle({
    document,
    waypoint,
    form: "tall",
    theme: "light",
    base,
    isExplored: true,
  });
  const differing = explored.layers.filter(
    (layer, at) => JSON.stringify(layer) !== JSON.stringify(styleAt(waypoint, "tall").layers[at]),
  );
  expect(differing.map(({ id }) => id)).toEqual([`labels:${waypoint}:tall`]);
  expect(differing[0]?.layout).toMatchObject({
    visibility: "visible",
    "text-allow-overlap": false,
    "text-ignore-placement": false,
  });
});

test("what is planned is hatched, what is approximate dashed, what is schematic has no edge", () => {
  const layers = new Map(styleAt("all").layers.map((layer) => [layer.id, layer]));
  expect(layers.get("planned")?.paint).toHaveProperty("fill-pattern", "hatch-teal-light");
  expect(layers.get("held")?.paint).toHaveProperty("fill-color");
  expect(layers.get("held:edge")?.paint).toHaveProperty("line-dasharray");
  expect(layers.get("island:edge")?.paint).not.toHaveProperty("line-dasharray");
  expect(layers.has("planned:edge")).toBe(false);
  expect(layers.has("plan:line")).toBe(false);
});

test("time lives in the state and is read in paint alone", () => {
  expect(styleAt("events").state).toEqual({
    from: { default: 19754 },
    to: { default: 19813 },
    earlier: { default: 0.35 },
    selected: { default: "" },
  });
  for (const layer of styleAt("events").layers) {
    const { paint: _, ...rest } = layer;
    expect(JSON.stringify(rest)).not.toContain("global-state");
  }
  expect(JSON.stringify(styleAt("events").layers)).toContain("global-state");
});

test("the styles of a waypoint's steps differ in state alone; no step is the whole window", () => {
  const at = (step: number | null) =>
    buildStyle({ document, waypoint: "events", step, form: "wide", theme: "light", base: "" });
  expect(at(0).state).toEqual({
    from: { default: 19754 },
    to: { default: 19782 },
    earlier: { default: 0.35 },
    selected: { default: "" },
  });
  expect(at(1).state).toEqual({
    from: { default: 19783 },
    to: { default: 19813 },
    earlier: { default: 0.35 },
    selected: { default: "" },
  });
  expect(at(2)).toEqual(at(null));
  for (const step of [0, 1, 2]) expect({ ...at(step), state: at(null).state }).toEqual(at(null));
  expect(() => at(3)).toThrow("a step from 0 to 2 expected, 3 found");
});

test("lines that are not highlighted step back by paling, and shine through nothing", () => {
  const paintAt = (waypoint: string) => {
    const fence = styleAt(waypoint).layers.find(({ id }) => id === "fence:line");
    if (fence?.type !== "line") throw new Error("a fence expected");
    return { color: String(fence.paint?.["line-color"]), opacity: fence.paint?.["line-opacity"] };
  };
  const { land } = THEME_COLORS.light;
  expect(contrast(paintAt("events").color, land)).toBeLessThan(
    contrast(paintAt("all").color, land),
  );
  expect([paintAt("all").opacity, paintAt("events").opacity]).toEqual([1, 1]);
});

test("every image that a style names exists", () => {
  for (const theme of THEMES) {
    const text = JSON.stringify(styleAt("all", "wide", theme));
    const named = text.match(/(hatch|dotted-ring|dash)-[a-z]+-(light|dark)/g) ?? [];
    expect(named.length).toBe(4);
    for (const id of named) expect(IMAGES.has(id), id).toBe(true);
  }
});

test("every address begins with the base", () => {
  const text = JSON.stringify(styleAt("all"));
  for (const [, address] of text.matchAll(/"(?:data|url)":"([^"]+)"/g)) {
    expect(address).toMatch(/^https:\/\/a\.example\/base\//);
  }
});

test("an unknown waypoint is a mistake of ours", () => {
  expect(() => styleAt("nowhere")).toThrow('a waypoint of island expected, "nowhere" found');
});

test("the selected mark is set by state alone, and ringed in its own layer only", () => {
  const plain = styleAt("all");
  const selected = buildStyle({
    document,
    waypoint: "all",
    form: "wide",
    theme: "light",
    selected: "events/e-1",
    base: "https://a.example/base",
  });
  expect(selected.state?.selected).toEqual({ default: "events/e-1" });
  expect({ ...selected, state: null }).toEqual({ ...plain, state: null });
  expect(plain.layers.some(({ id }) => id === "events:selected")).toBe(true);
});
