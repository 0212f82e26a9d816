import { expect, test } from "vitest";
import { CAMERA_INSET, cameraFor, project } from "../map/camera.ts";
import { toMercator } from "../map/mercator.ts";
import { EXTREME_VIEWPORTS, REFERENCE_VIEWPORTS } from "../map/reference-viewports.ts";
import { formOf, mapSize } from "../map/viewport.ts";
import type { LngLat } from "../story/geography.ts";
import type { Size } from "../story/map-document.ts";
import { FORMS, type Form, type Frame } from "../story/map-state.ts";
import {
  frameBox,
  PICTURE_SCALES,
  PICTURE_SIZES,
  pictureCamera,
  scaledExtent,
} from "./picture-size.ts";

const HIGH: Frame = { center: toMercator([34.4, 31.4]), span: [0.0004, 0.0011], bearing: 0 };
const BROAD: Frame = { center: toMercator([35.5, 33.6]), span: [0.004, 0.0021], bearing: 41 };

/** What SVG does with a viewBox in a box inset on each side: `xMidYMid meet`. */
function placed(frame: Frame, form: Form, size: Size) {
  const [x, y, width, height] = frameBox(frame, form);
  const scale = Math.min(
    (size.width - 2 * CAMERA_INSET) / width,
    (size.height - 2 * CAMERA_INSET) / height,
  );
  return {
    scale,
    at: ([px, py]: readonly [number, number]): [number, number] => [
      size.width / 2 + (px - x - width / 2) * scale,
      size.height / 2 + (py - y - height / 2) * scale,
    ],
  };
}

const VIEWPORTS: Size[] = [
  ...REFERENCE_VIEWPORTS.wide,
  ...REFERENCE_VIEWPORTS.tall,
  ...EXTREME_VIEWPORTS.wide,
  ...EXTREME_VIEWPORTS.tall,
];

for (const viewport of VIEWPORTS) {
  const form = formOf(viewport);
  const size = mapSize(viewport);
  const { width, height } = viewport;
  for (const [name, frame] of Object.entries({ high: HIGH, broad: BROAD })) {
    test(`in a window of ${width} by ${height} a ${name} picture lies under the live map`, () => {
      const camera = pictureCamera(frame, form);
      const { at } = placed(frame, form, size);
      const places: LngLat[] = [
        [34.2, 31.2],
        [34.6, 31.6],
        [35.5, 33.3],
      ];
      for (const place of places) {
        const live = project(cameraFor(frame, size), size, place);
        const picture = at(project(camera, PICTURE_SIZES[form].size, place));
        expect(Math.abs(picture[0] - live[0])).toBeLessThan(0.05);
        expect(Math.abs(picture[1] - live[1])).toBeLessThan(0.05);
      }
    });

    test(`in a window of ${width} by ${height} a ${name} picture covers the map`, () => {
      const { at } = placed(frame, form, size);
      const { size: drawn, bleed } = PICTURE_SIZES[form];
      const [left, top] = at([-bleed[0], -bleed[1]]);
      const [right, bottom] = at([drawn.width + bleed[0], drawn.height + bleed[1]]);
      expect(left).toBeLessThanOrEqual(0);
      expect(top).toBeLessThanOrEqual(0);
      expect(right).toBeGreaterThanOrEqual(size.width);
      expect(bottom).toBeGreaterThanOrEqual(size.height);
    });
  }
}

for (const form of FORMS) {
  for (const scale of PICTURE_SCALES[form]) {
    test(`the ${form} picture for windows of ${scale.name} px is as large as the live map there`, () => {
      const map = mapSize(scale.viewport);
      for (const frame of [HIGH, BROAD]) {
        const { camera, size, bleed } = scaledExtent(frame, form, scale);
        expect(camera).toEqual(cameraFor(frame, map));
        const usual = PICTURE_SIZES[form];
        const factor = placed(frame, form, map).scale;
        expect(size.width).toBeCloseTo(usual.size.width * factor, 2);
        expect(bleed[1]).toBeCloseTo(usual.bleed[1] * factor, 2);
      }
    });
  }
}
