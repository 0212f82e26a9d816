import type { Feature } from "geojson";
import { expect, test } from "vitest";
import { drawnBy } from "../../../testing/drawn-shapes.ts";
import { islandData, islandRequest, outlineBoxes } from "../../../testing/picture-fixture.ts";
import { project } from "../../map/camera.ts";
import { labelBox } from "../../map/labels/label-box.ts";
import { LABEL_LAYERS } from "../../map/style/labels.ts";
import { labelsSource } from "../../map/style/sources.ts";
import type { LngLat } from "../../story/geography.ts";
import type { LabelProperties } from "../../story/map-document.ts";
import { renderPicture } from "./render-picture.ts";

/** The box around the letters of each label, which the outliner of tests draws as boxes. */
function inkOf(drawn: string) {
  return [...drawn.matchAll(/ d="([^"]*)"/g)].map(([, d = ""]) => {
    const boxes = [...d.matchAll(/M(-?[\d.]+) ?(-?[\d.]+)l([^z]*)z/g)].map(
      ([, x, y, steps = ""]) => {
        const [width = 0] = [...steps.matchAll(/-?\d*\.?\d+/g)].map(Number);
        return { left: Number(x), right: Number(x) + width, baseline: Number(y) };
      },
    );
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      right: Math.max(...boxes.map(({ right }) => right)),
      baselines: [...new Set(boxes.map(({ baseline }) => baseline))],
    };
  });
}

const request = islandRequest();
const svg = renderPicture(request);
const { sources } = request.style;
const source = sources[labelsSource("all", "wide")];
if (source?.type !== "geojson") throw new Error("a source of labels expected");
const labels = islandData(String(source.data)).features.filter(
  ({ properties }) => properties?.part === "label",
) as Feature<{ type: "Point"; coordinates: LngLat } & Feature["geometry"], LabelProperties>[];

test("every label is one shape, with a halo under its own letters", () => {
  const drawn = drawnBy(svg, LABEL_LAYERS.text);
  expect(labels.length).toBeGreaterThan(5);
  expect(drawn.match(/<path /g)?.length).toBe(labels.length);
  expect(drawn).toContain('paint-order="stroke"');
  expect(drawn).toContain('stroke-width="3"');
});

test("labels stand in the boxes that their placement gave them", () => {
  const inks = inkOf(drawnBy(svg, LABEL_LAYERS.text));
  const measure = (text: string, _font: string, size: number, spacing: number) =>
    outlineBoxes(text, "Plex Regular", size, spacing).width;
  for (const { geometry, properties } of labels) {
    const [x, y] = project(request.camera, request.size, geometry.coordinates);
    const box = labelBox(properties, measure);
    const ink = inks.find(
      ({ left, right, baselines }) =>
        left >= x + box.left - 0.05 &&
        right <= x + box.right + 0.05 &&
        baselines.every((baseline) => baseline > y + box.top && baseline < y + box.bottom),
    );
    expect(ink, properties.text).toBeDefined();
    const lines = [properties.text, ...(properties.note === "" ? [] : [properties.note])];
    expect(ink?.baselines.length, properties.text).toBe(lines.join("\n").split("\n").length);
  }
});
