import { cameraFor, scaleFor } from "../map/camera.ts";
import type { Camera, Size } from "../story/map-document.ts";
import type { Form, Frame } from "../story/map-state.ts";

/**
 * The size at which the pictures of a form are drawn, and how far they go on beyond it. All in CSS
 * px.
 */
export interface PictureSize {
  /**
   * Size of the map: that of the form's first reference viewport. Labels have their true size in
   * it.
   */
  size: Size;
  /**
   * Beyond each side. A map of another shape shows more than `size`: the page lays the frame, not
   * the canvas, into it.
   */
  bleed: readonly [x: number, y: number];
}

/**
 * Wide enough for all reference and extreme viewports of `lib/map/reference-viewports` (tested).
 */
export const PICTURE_SIZES: Record<Form, PictureSize> = {
  wide: { size: { width: 742, height: 704 }, bleed: [340, 460] },
  tall: { size: { width: 390, height: 318 }, bleed: [400, 250] },
};

/** A box in the CSS px of a picture's map: left, top, width, height. */
export type FrameBox = [x: number, y: number, width: number, height: number];

/** The camera that a picture of this frame is drawn with. */
export function pictureCamera(frame: Frame, form: Form): Camera {
  return cameraFor(frame, PICTURE_SIZES[form].size);
}

/**
 * Where a frame lies in its picture. As the `viewBox` of an `<svg>` that is inset by `CAMERA_INSET`
 * it makes the picture lie where the live map's camera would show it, at any size: `xMidYMid meet`
 * is the camera rule.
 */
export function frameBox(frame: Frame, form: Form): FrameBox {
  const { size } = PICTURE_SIZES[form];
  const scale = scaleFor(frame, size);
  const [width, height] = [frame.span[0] * scale, frame.span[1] * scale];
  return [(size.width - width) / 2, (size.height - height) / 2, width, height].map(
    (value) => Math.round(value * 1000) / 1000,
  ) as FrameBox;
}
