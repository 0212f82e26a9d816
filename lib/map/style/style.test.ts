import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { LayerSpecification } from "maplibre-gl";
import { describe, expect, test } from "vitest";
import { islandStory } from "../../../testing/island.ts";
import type { MapDocument } from "../../story/map-document.ts";
import { FORMS, type Form, THEMES, type Theme } from "../../story/map-state.ts";
import { contrast } from "../contrast.ts";
import { mapLayer } from "../document/map-layer.ts";
import { styleImages } from "../images.ts";
import { THEME_COLORS } from "../theme.ts";
import { type AtHand, listNear } from "./at-hand.ts";
import { LABEL_LAYERS } from "./labels.ts";
import { labelsSource } from "./sources.ts";
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
    chapter.passages.map(({ waypoint: { id, map } }) => [id, { ...map, labels: labelFiles(id) }]),
  );
  return {
    story: story.id,
    layers: story.layers.map((layer) =>
      mapLayer(layer, { url: `/_data/${layer.id}.geojson`, tiles: "story" }),
    ),
    tiles: {
      ground: { path: "/_data/tiles-ground", tree: "1" },
      story: { path: "/_data/tiles-story", tree: "1" },
    },
    basemap: { world: ground, close: { ...ground, minzoom: 6 } },
    fonts: {},
    waypoints: Object.fromEntries(waypoints),
    chapters: story.chapters.map(({ id, passages }) => ({
      id,
      waypoints: passages.map(({ waypoint }) => waypoint.id),
    })),
  };
}

function labelFiles(waypoint: string): Record<Form, string> {
  return { wide: `/_data/${waypoint}-wide.geojson`, tall: `/_data/${waypoint}-tall.geojson` };
}

/** The island's document with so many waypoints: those of the island, again and again. */
function documentOf(count: number): MapDocument {
  const states = Object.values(document.waypoints);
  const ids = Array.from({ length: count }, (_, index) => `waypoint-${index}`);
  const waypoints = ids.map((id, index) => {
    const state = states[index % states.length];
    if (state === undefined) throw new Error("a waypoint expected");
    return [id, { ...state, labels: labelFiles(id) }] as const;
  });
  return {
    ...document,
    waypoints: Object.fromEntries(waypoints),
    chapters: ids.map((id) => ({ id, waypoints: [id] })),
  };
}

/** Everything at hand that a map can have at hand. */
const ALL = [
  ...document.layers.map(({ id }) => id),
  ...WAYPOINTS.flatMap((id) => FORMS.map((form) => labelsSource(id, form))),
];

function styleAt(
  waypoint: string,
  form: Form = "wide",
  theme: Theme = "light",
  atHand: AtHand = [],
) {
  return buildStyle({ document, waypoint, form, theme, base: "https://a.example/base", atHand });
}

const isVisible = ({ layout }: LayerSpecification) => layout?.visibility !== "none";

describe.each(THEMES)("in the %s theme", (theme) => {
  test.each(WAYPOINTS)("the style of %s passes the official validator", (waypoint) => {
    for (const form of FORMS) {
      expect(validateStyleMin(styleAt(waypoint, form, theme))).toEqual([]);
      expect(validateStyleMin(styleAt(waypoint, form, theme, ALL))).toEqual([]);
    }
  });
});

test("with the same at hand, styles differ in visibility, paint, state, the labels' source and a theme's images", () => {
  const bones = (style: ReturnType<typeof styleAt>) => ({
    ...style,
    sources: Object.keys(style.sources).filter((id) => !id.startsWith("labels:")),
    state: null,
    layers: style.layers.map((layer) => ({
      ...layer,
      paint: null,
      source: layer.id.startsWith("labels:") || !("source" in layer) ? null : layer.source,
      layout: { ...layer.layout, visibility: null, "icon-image": null },
    })),
  });
  const first = bones(styleAt("all", "wide", "light", ALL));
  for (const theme of THEMES) {
    for (const form of FORMS) {
      for (const waypoint of WAYPOINTS) {
        expect(bones(styleAt(waypoint, form, theme, ALL))).toEqual(first);
      }
    }
  }
});

test("the style of a waypoint has what it shows and no more, in a story of any length", () => {
  const layersIn = (count: number) =>
    buildStyle({
      document: documentOf(count),
      waypoint: "waypoint-2",
      form: "tall",
      theme: "light",
      base: "",
      atHand: listNear(documentOf(count), "waypoint-2", "tall"),
    });
  expect(layersIn(40)).toEqual(layersIn(9));
  for (const waypoint of WAYPOINTS) {
    const { layers, sources } = styleAt(waypoint);
    expect(layers.filter((layer) => !isVisible(layer))).toEqual([]);
    const drawn = new Set(layers.flatMap((layer) => ("source" in layer ? layer.source : [])));
    expect(new Set(Object.keys(sources))).toEqual(drawn);
  }
});

test("what is at hand changes nothing that is visible", () => {
  expect(styleAt("north", "wide", "light", ALL).layers).not.toEqual(styleAt("north").layers);
  for (const waypoint of WAYPOINTS) {
    const { layers } = styleAt(waypoint, "wide", "light", ALL);
    expect(layers.filter(isVisible)).toEqual(styleAt(waypoint).layers);
  }
});

test("an id at hand that the story does not have is left out", () => {
  expect(styleAt("all", "wide", "light", ["gone", "labels:gone:wide"])).toEqual(styleAt("all"));
});

test("near are the labels of the waypoints before and after, in reading order", () => {
  const near = (waypoint: string) => listNear(documentOf(9), waypoint, "wide");
  expect(near("waypoint-0")).toEqual(["labels:waypoint-0:wide", "labels:waypoint-1:wide"]);
  expect(near("waypoint-8")).toEqual(["labels:waypoint-7:wide", "labels:waypoint-8:wide"]);
  expect(near("waypoint-4").length).toBe(3);
  expect(near("waypoint-4")).not.toBe(near("waypoint-4"));
  expect(listNear(document, "all", "wide")).toBe(listNear(document, "all", "wide"));
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
  for (const layer of styleAt("north", "wide", "light", ALL).layers) {
    const [family = ""] = layer.id.split(":");
    if (!document.layers.some(({ id }) => id === family)) continue;
    const visibility = "layout" in layer ? layer.layout?.visibility : undefined;
    expect(visibility, layer.id).toBe(["island", "fence"].includes(family) ? "visible" : "none");
  }
  const ids = styleAt("north").layers.map(({ id }) => id.split(":")[0] ?? "");
  const families = ids.filter((id) => document.layers.some((layer) => layer.id === id));
  expect(new Set(families)).toEqual(new Set(["island", "fence"]));
});

test("dots lie under all marks, whatever a small mark's size", () => {
  const ids = styleAt("all").layers.map(({ id }) => id);
  const dots = ids.flatMap((id, index) => (id === LABEL_LAYERS.dots ? [index] : []));
  const marks = ids.flatMap((id, index) => (id.split(":")[0] === "events" ? [index] : []));
  expect(dots.length).toBeGreaterThan(0);
  expect(Math.max(...dots)).toBeLessThan(Math.min(...marks));
});

test("there is one set of label layers, which draws the labels of the given waypoint and form", () => {
  const { layers, sources } = styleAt("north", "tall", "light", ALL);
  const labels = layers.filter(({ id }) => id.startsWith("labels:"));
  expect(labels.map(({ id }) => id)).toEqual(Object.values(LABEL_LAYERS));
  for (const layer of labels) expect(layer).toHaveProperty("source", "labels:north:tall");
  expect(sources["labels:north:tall"]).toEqual({
    type: "geojson",
    data: "https://a.example/base/_data/north-tall.geojson",
  });
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
  expect(differing.map(({ id }) => id)).toEqual([LABEL_LAYERS.text]);
  expect(differing[0]?.layout).toMatchObject({
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
    const { layers } = styleAt(waypoint, "wide", "light", ALL);
    const fence = layers.find(({ id }) => id === "fence:line");
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
  for (const [, address] of text.matchAll(/"(?:data|url|tiles)":\[?"([^"]+)"/g)) {
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
