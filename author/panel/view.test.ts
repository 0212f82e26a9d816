import { expect, test } from "vitest";
import { cameraPoints } from "../../lib/content/chapter/fit.ts";
import { CAMERA_INSET, cameraFor } from "../../lib/map/camera.ts";
import { framesFor } from "../../lib/map/frame.ts";
import type { LngLat } from "../../lib/story/geography.ts";
import type { Camera, Size } from "../../lib/story/map-document.ts";
import { isSameView, metresPerPixel, rounded, type ViewForm, writtenView } from "./view.ts";

const WIDE: Size = { width: 742, height: 704 };
const TALL: Size = { width: 390, height: 318 };
const LOOKS: Camera[] = [
  { center: [34.3, 31.28], zoom: 11.4, bearing: 0, pitch: 0 },
  { center: [-75.2, 38.9], zoom: 3.1, bearing: 0, pitch: 0 },
  { center: [34.4, 31.4], zoom: 9.2, bearing: -42, pitch: 0 },
];

/** The camera that the story's own reading makes of a written view. */
function readBack(camera: Camera, size: Size, form: ViewForm): Camera {
  const view = writtenView(camera, size, form);
  const points = "fit" in view ? corners(view.fit) : pointsAt(view.camera);
  const frames = framesFor(points, { turn: view.turn ?? null, minSpan: 1e-9 });
  return cameraFor(frames[size === WIDE ? "wide" : "tall"], size);
}

function corners([west, south, east, north]: [number, number, number, number]): LngLat[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

function pointsAt({ center, zoom }: { center: LngLat; zoom: number }): LngLat[] {
  const points = cameraPoints(center, zoom, [-180, -90, 180, 90]);
  if (!Array.isArray(points)) throw new Error("points expected");
  return points.flat();
}

test.each(
  LOOKS.flatMap((camera) =>
    [WIDE, TALL].flatMap((size) =>
      (["box", "camera"] as const).map((form) => ({ camera, size, form })),
    ),
  ),
)("a written $form shows again what $size.width px showed at zoom $camera.zoom", (look) => {
  const { camera, size, form } = look;
  const back = readBack(camera, size, form);
  expect(back.bearing).toBe(camera.bearing);
  // Half a hundredth of a zoom, and a CSS px or two at each edge.
  expect(Math.abs(back.zoom - camera.zoom)).toBeLessThan(0.0075);
  const metres = metresPerPixel(camera.center[1], camera.zoom);
  const degrees = (2 * metres) / 111_195;
  expect(Math.abs(back.center[0] - camera.center[0])).toBeLessThan(degrees * 1.5);
  expect(Math.abs(back.center[1] - camera.center[1])).toBeLessThan(degrees);
});

test("the box ends at the inset that every map keeps", () => {
  const [look] = LOOKS as [Camera];
  const view = writtenView(look, WIDE, "box");
  if (!("fit" in view)) throw new Error("a box expected");
  const [west, , east] = view.fit;
  const width = ((east - west) / 360) * 512 * 2 ** look.zoom;
  expect(width).toBeCloseTo(WIDE.width - 2 * CAMERA_INSET, -0.5);
});

test("positions have the decimals that a pixel needs", () => {
  expect(rounded([34.123456789, 31.987654321], 2)).toEqual([34.1, 32]);
  expect(rounded([34.123456789, 31.987654321], 11)).toEqual([34.1235, 31.9877]);
});

test("a view that was moved by a pixel is another one", () => {
  const [look] = LOOKS as [Camera];
  const pixel = 360 / (512 * 2 ** look.zoom);
  expect(isSameView(look, { ...look })).toBe(true);
  expect(isSameView(look, { ...look, center: [34.3 + pixel, 31.28] })).toBe(false);
  expect(isSameView(look, { ...look, zoom: 11.41 })).toBe(false);
});
