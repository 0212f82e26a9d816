import type { FeatureCollection } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import { expect, test } from "vitest";
import { MissingData } from "./missing-data.ts";

const data: FeatureCollection = { type: "FeatureCollection", features: [] };
const style = (visibility: "visible" | "none"): StyleSpecification => ({
  version: 8,
  sources: { land: { type: "geojson", data: "/land" }, marks: { type: "geojson", data: "/marks" } },
  layers: [
    { id: "sea", type: "background" },
    { id: "land", type: "fill", source: "land" },
    { id: "marks", type: "circle", source: "marks", layout: { visibility } },
  ],
});

test("a style is affected until the data of all that it shows has come", () => {
  const missing = new MissingData(style("none"));
  expect(missing.affects(style("none"))).toBe(true);
  expect(missing.came("land", { type: "geojson", data })).toBe(true);
  expect(missing.affects(style("none"))).toBe(false);
  expect(missing.affects(style("visible"))).toBe(true);
  missing.came("marks", { type: "geojson", data });
  expect(missing.affects(style("visible"))).toBe(false);
});

test.each([null, {}, [], "/land", { type: "Feature" }])("%j is no data", (found) => {
  const missing = new MissingData(style("none"));
  expect(missing.came("land", { type: "geojson", data: found as never })).toBe(false);
});
