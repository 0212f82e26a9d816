import { cameraFor, scaleFor } from "../map/camera.ts";
import { mapSize } from "../map/viewport.ts";
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

/**
 * A picture drawn for larger or smaller windows: the same extent, with lettering of another size.
 */
export interface PictureScale {
  /** In the names of its files: the width of its viewport. */
  name: string;
  /** Viewport (CSS px) at which its lettering is exactly as large as the live map's. */
  viewport: Size;
  /** Media query of the windows that it is for; no two of a form hold in one window. */
  media: string;
}

/**
 * The scales of the picture in the map's place, besides that of `PICTURE_SIZES`. They change where
 * the lettering is as much too large as it is too small in the next.
 */
export const PICTURE_SCALES: Record<Form, readonly PictureScale[]> = {
  wide: [
    { name: "1024", viewport: { width: 1024, height: 768 }, media: "(max-width: 1143.98px)" },
    {
      name: "1920",
      viewport: { width: 1920, height: 1080 },
      media: "(min-width: 1568px) and (max-width: 2217.98px)",
    },
    { name: "2560", viewport: { width: 2560, height: 1440 }, media: "(min-width: 2218px)" },
  ],
  tall: [
    {
      name: "320",
      viewport: { width: 320, height: 640 },
      media: "(max-width: 559.98px) and (max-height: 730px)",
    },
    {
      name: "768",
      viewport: { width: 768, height: 1024 },
      media: "(min-width: 560px) and (min-height: 928px)",
    },
  ],
};

/** How a frame's picture is drawn in a scale: its camera, and the same extent in its own CSS px. */
export function scaledExtent(
  frame: Frame,
  form: Form,
  scale: PictureScale | null,
): PictureSize & { camera: Camera } {
  const { size, bleed } = PICTURE_SIZES[form];
  if (scale === null) return { size, bleed, camera: pictureCamera(frame, form) };
  const map = mapSize(scale.viewport);
  const factor = scaleFor(frame, map) / scaleFor(frame, size);
  const scaled = (length: number) => Math.round(length * factor * 1000) / 1000;
  return {
    size: { width: scaled(size.width), height: scaled(size.height) },
    bleed: [scaled(bleed[0]), scaled(bleed[1])],
    camera: cameraFor(frame, map),
  };
}

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
