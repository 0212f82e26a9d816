import type { FeatureCollection } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import { expect, test } from "vitest";
import { SourceData } from "./source-data.ts";

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

function following(first: StyleSpecification): SourceData {
  const sources = new SourceData();
  sources.follow(first);
  return sources;
}

test("a style is affected until the data of all that it shows has come", () => {
  const sources = following(style("none"));
  expect(sources.affects(style("none"))).toBe(true);
  expect(sources.came("land", { type: "geojson", data })).toBe(true);
  expect(sources.affects(style("none"))).toBe(false);
  expect(sources.affects(style("visible"))).toBe(true);
  sources.came("marks", { type: "geojson", data });
  expect(sources.affects(style("visible"))).toBe(false);
});

test.each([null, {}, [], "/land", { type: "Feature" }])("%j is no data", (found) => {
  const sources = following(style("none"));
  expect(sources.came("land", { type: "geojson", data: found as never })).toBe(false);
});

test("a source that is removed and added again waits for its data again", () => {
  const sources = following(style("none"));
  sources.came("land", { type: "geojson", data });
  expect(sources.has("land")).toBe(true);
  sources.follow({ ...style("none"), sources: {}, layers: [] });
  expect(sources.has("land")).toBe(false);
  sources.follow(style("none"));
  expect(sources.affects(style("none"))).toBe(true);
});

test("a source that is removed before its data has come says nothing about the data", () => {
  const sources = following({ ...style("none"), sources: {}, layers: [] });
  expect(sources.came("land", { type: "geojson", data: "/land" })).toBe(true);
  expect(sources.has("land")).toBe(false);
});
