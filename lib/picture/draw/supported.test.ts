import type { Feature } from "geojson";
import { expect, test } from "vitest";
import { islandRequest, oneLayer } from "../../../testing/picture-fixture.ts";
import { renderPicture } from "./render-picture.ts";

const POINT: Feature = {
  type: "Feature",
  geometry: { type: "Point", coordinates: [-20, 38] },
  properties: {},
};
const AREA: Feature = {
  type: "Feature",
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [-20, 38],
        [-19, 38],
        [-19, 39],
        [-20, 38],
      ],
    ],
  },
  properties: {},
};

function draw(layer: object, features: Feature[] = []): string {
  return renderPicture({ ...islandRequest(), ...oneLayer(layer, features) });
}

test("a property that pictures lack is named with its layer, also where the layer is hidden", () => {
  const told = 'renderPicture: layer "x": property "fill-translate" is not supported';
  expect(() => draw({ type: "fill", paint: { "fill-translate": [1, 2] } })).toThrow(told);
  const hidden = { visibility: "none" };
  expect(() => draw({ type: "fill", layout: hidden, paint: { "fill-translate": [1, 2] } })).toThrow(
    told,
  );
  expect(() => draw({ type: "line", layout: { "line-sort-key": 1 } })).toThrow(
    'layer "x": property "line-sort-key" is not supported',
  );
});

test("so are types, keys and sources", () => {
  expect(() => draw({ type: "heatmap" })).toThrow('layer "x": type "heatmap" is not supported');
  expect(() => draw({ type: "fill", "source-layer": "a" })).toThrow(
    'layer "x": key "source-layer" is not supported',
  );
  const { style } = islandRequest();
  const globe = { ...style, projection: { type: "globe" as const } };
  expect(() => renderPicture({ ...islandRequest(), style: globe })).toThrow(
    'style: key "projection" is not supported',
  );
  const sources = { ...style.sources, tiles: { type: "vector" as const, url: "/tiles" } };
  expect(() => renderPicture({ ...islandRequest(), style: { ...style, sources } })).toThrow(
    'source "tiles": key "url" is not supported',
  );
});

test("transitions are no matter to a picture", () => {
  const paint = { "fill-color": "#123456", "fill-color-transition": { duration: 5 } };
  expect(draw({ type: "fill", paint }, [AREA])).toContain('fill="#123456"');
});

test("values and shapes that pictures lack are named", () => {
  const state = { "circle-radius": ["feature-state", "size"] };
  expect(() => draw({ type: "circle", paint: state }, [POINT])).toThrow(
    'layer "x": feature state in "circle-radius" is not supported',
  );
  expect(() => draw({ type: "circle" }, [AREA])).toThrow(
    'layer "x": a Polygon as a mark is not supported',
  );
  expect(() => draw({ type: "fill" }, [POINT])).toThrow(
    'layer "x": a Point as an area is not supported',
  );
  const free = { "text-field": "A", "text-font": ["Plex Regular"] };
  expect(() => draw({ type: "symbol", layout: free }, [POINT])).toThrow(
    '"text-field" without "text-allow-overlap" is not supported',
  );
  const narrow = { ...free, "text-field": "Long name", "text-max-width": 1 };
  expect(() =>
    draw({ type: "symbol", layout: { ...narrow, "text-allow-overlap": true } }, [POINT]),
  ).toThrow('"text-max-width" that breaks lines is not supported');
});

test("an unknown image, and a camera with pitch, are mistakes of ours", () => {
  const icon = { "icon-image": "nothing", "icon-allow-overlap": true };
  expect(() => draw({ type: "symbol", layout: icon }, [POINT])).toThrow(
    'layer "x": a known image expected, "nothing" found',
  );
  const request = islandRequest();
  expect(() => renderPicture({ ...request, camera: { ...request.camera, pitch: 20 } })).toThrow(
    "a camera without pitch expected, 20 found",
  );
});

test("a position that is no number throws, rather than draw nonsense", () => {
  const broken: Feature = { ...POINT, geometry: { type: "Point", coordinates: [Number.NaN, 1] } };
  const line = {
    type: "LineString" as const,
    coordinates: [
      [0, 0],
      [Number.NaN, 1],
    ],
  };
  const style = { type: "line", paint: { "line-width": 2 } };
  const told = "a position in degrees expected, NaN, 1 found";
  expect(() => draw({ type: "circle" }, [broken])).toThrow(told);
  expect(() => draw(style, [{ ...POINT, geometry: line }])).toThrow(told);
  const dashed = { type: "line", paint: { "line-dasharray": [1, 2] } };
  expect(() => draw(dashed, [{ ...POINT, geometry: line }])).toThrow(told);
});
