import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { expect, test } from "vitest";
import { buildBareStyles } from "./bare-style.ts";

const OPTIONS = { isCovered: false, addressOf: (source: string) => `/bare/${source}.json` };

const layer = (id: string, rest = {}): LayerSpecification => ({
  id,
  type: "line",
  source: id,
  ...rest,
});

function styleOf(...layers: LayerSpecification[]): StyleSpecification {
  const ids = ["basemap-world-land", "near", "far", "hidden"];
  const files = Object.fromEntries(
    ids.map((id) => [id, { type: "geojson", data: `/${id}.json` } as const]),
  );
  return { version: 8, sources: { ...files, tiled: { type: "vector" } }, layers };
}

const HIDDEN = { layout: { visibility: "none" } };

test("a bare style has no layer that is hidden or out of its zooms, and no source of such a layer", () => {
  const style = styleOf(layer("near"), layer("far", { minzoom: 9 }), layer("hidden", HIDDEN));
  const { styles, needed } = buildBareStyles([{ style, zoom: 5 }], OPTIONS);
  expect(styles[0]?.layers).toEqual([layer("near")]);
  expect(styles[0]?.sources).toEqual({ near: { type: "geojson", data: "/bare/near.json" } });
  expect(needed).toEqual({ near: { kind: "file", address: "/near.json" } });
});

test("a layer of tiles becomes GeoJSON", () => {
  const style = styleOf(layer("road", { source: "tiled", "source-layer": "roads" }));
  const { styles, needed } = buildBareStyles([{ style, zoom: 5 }], OPTIONS);
  expect(styles[0]?.layers).toEqual([layer("road", { source: "tiled-roads" })]);
  expect(needed).toEqual({ "tiled-roads": { kind: "tiles", source: "tiled", layer: "roads" } });
});

test("a layer that one of several maps shows is in all styles that have it", () => {
  const views = [styleOf(layer("near", HIDDEN)), styleOf(layer("near"))];
  const { styles } = buildBareStyles(
    views.map((style) => ({ style, zoom: 5 })),
    OPTIONS,
  );
  expect(styles.map(({ layers }) => layers.length)).toEqual([1, 1]);
});

test("a world map that the close ground covers is left out", () => {
  const view = { style: styleOf(layer("basemap-world-land"), layer("near")), zoom: 5 };
  const idsOf = (isCovered: boolean) =>
    Object.keys(buildBareStyles([view], { ...OPTIONS, isCovered }).needed);
  expect(idsOf(true)).toEqual(["near"]);
  expect(idsOf(false)).toEqual(["basemap-world-land", "near"]);
});

test("data within the style is refused", () => {
  const style = styleOf(layer("near"));
  style.sources.near = { type: "geojson", data: { type: "FeatureCollection", features: [] } };
  expect(() => buildBareStyles([{ style, zoom: 5 }], OPTIONS)).toThrow('"near"');
});
