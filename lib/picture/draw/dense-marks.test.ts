import { gzipSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import type { Feature } from "geojson";
import { expect, test } from "vitest";
import { islandRequest, oneLayer } from "../../../testing/picture-fixture.ts";
import { unproject } from "../../map/camera.ts";
import { DENSE } from "./dense-marks.ts";
import { renderPicture } from "./render-picture.ts";

/** The wide form's, which has more room for marks than the tall one. */
const size = { width: 742, height: 704 };
const bleed = [340, 460] as const;
const request = islandRequest("all", {}, { size, bleed });
const { camera } = request;

/** So many marks in two colours, strewn over the map, every time alike. */
function marks(count: number): Feature[] {
  let seed = 1;
  const share = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  return Array.from({ length: count }, (_, index) => ({
    type: "Feature",
    properties: { kind: index % 3 === 0 ? "a" : "b", weight: index },
    geometry: {
      type: "Point",
      coordinates: unproject(camera, size, [
        share() * (size.width + 2 * bleed[0]) - bleed[0],
        share() * size.height,
      ]),
    },
  }));
}

const PAINT = {
  "circle-color": ["match", ["get", "kind"], "a", "#b3261e", "#1e5ab3"],
  "circle-opacity": 0.8,
  "circle-radius": 3,
  "circle-stroke-color": "#ffffff",
  "circle-stroke-width": 0.75,
};

const draw = (features: Feature[], paint: object = PAINT) =>
  renderPicture({ ...request, ...oneLayer({ type: "circle", paint }, features) });

const pixels = (svg: string) =>
  new Resvg(svg, { background: "#ffffff", font: { loadSystemFonts: false } }).render().pixels;

test("50,000 marks weigh less than 150 kB after gzip, and none is left out", () => {
  const svg = draw(marks(50_000));
  expect(gzipSync(svg).byteLength).toBeLessThan(150_000);
  expect(svg.length).toBeLessThan(500_000);
  const places = [...svg.matchAll(/ d="M([^"]*)"/g)].flatMap(
    ([, d = ""]) => d.match(/-?\d+/g) ?? [],
  );
  expect(places).toHaveLength(2 * 50_000);
});

test("a layer with one mark more than single elements may draw looks the same", () => {
  const [single, dense] = [draw(marks(DENSE - 1)), draw(marks(DENSE))];
  expect(single).not.toContain("<marker");
  expect(dense).toContain("<marker");
  const [a, b] = [pixels(single), pixels(dense)];
  let [difference, ink] = [0, 0];
  for (const [index, value] of a.entries()) {
    difference += Math.abs(value - (b[index] ?? 0));
    ink += 255 - value;
  }
  expect(ink).toBeGreaterThan(0);
  // Of two marks that overlap another one may lie on top.
  expect(difference / ink).toBeLessThan(0.06);
});

test("marks that all differ stay single elements", () => {
  const svg = draw(marks(DENSE), {
    ...PAINT,
    "circle-radius": ["+", 2, ["/", ["get", "weight"], DENSE]],
  });
  expect(svg).not.toContain("<marker");
  expect(svg.match(/<circle/g)?.length).toBeGreaterThanOrEqual(DENSE);
});
