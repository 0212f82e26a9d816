import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { expect, test } from "vitest";
import { buildBareStyles } from "./bare-style.ts";

const layer = (source: string, rest = {}): LayerSpecification => ({
  id: `of-${source}`,
  type: "line",
  source,
  ...rest,
});

function styleOf(...layers: LayerSpecification[]): StyleSpecification {
  const ids = ["basemap-world-land", "near", "far", "hidden"];
  const sources = Object.fromEntries(
    ids.map((id) => [id, { type: "geojson", data: `/${id}.json` } as const]),
  );
  return { version: 8, sources, layers };
}

const HIDDEN = { layout: { visibility: "none" } };

test("a bare style has no layer that is hidden or out of its zooms, and no source of such a layer", () => {
  const style = styleOf(layer("near"), layer("far", { minzoom: 9 }), layer("hidden", HIDDEN));
  const { styles, data } = buildBareStyles([{ style, zoom: 5 }], false);
  expect(styles[0]?.layers.map(({ id }) => id)).toEqual(["of-near"]);
  expect(Object.keys(styles[0]?.sources ?? {})).toEqual(["near"]);
  expect(data).toEqual({ near: "/near.json" });
});

test("a layer that one of several maps shows is in all of their styles", () => {
  const [first, second] = [styleOf(layer("near", HIDDEN)), styleOf(layer("near"))];
  const { styles } = buildBareStyles(
    [first, second].map((style) => ({ style, zoom: 5 })),
    false,
  );
  expect(styles.map(({ layers }) => layers.length)).toEqual([1, 1]);
});

test("a world map that the close ground covers is left out", () => {
  const view = { style: styleOf(layer("basemap-world-land"), layer("near")), zoom: 5 };
  expect(Object.keys(buildBareStyles([view], true).data)).toEqual(["near"]);
  expect(Object.keys(buildBareStyles([view], false).data)).toHaveLength(2);
});
