import pixelmatch from "pixelmatch";
import type { Box } from "../../lib/map/labels/plane.ts";
import type { Pixels } from "./pixels.ts";

/** How far colours must lie apart to differ, from 0 to 1, as pixelmatch weighs them. */
const THRESHOLD = 0.1;

/** Room in px around a label that its halo takes. */
const HALO = 3;

/** How two drawings differ outside of some boxes. */
export interface PixelDifference {
  /** Share of the pixels outside of the boxes. */
  share: number;
  /** The drawing in grey, what differs in red. */
  picture: Pixels;
}

/**
 * Compares two drawings of one size pixel by pixel, but for these boxes in px and the halos around
 * them.
 */
export function comparePixels(one: Pixels, other: Pixels, boxes: readonly Box[]): PixelDifference {
  const { width, height } = one;
  const [masked, otherMasked] = [maskBoxes(one, boxes), maskBoxes(other, boxes)];
  const picture = { width, height, data: new Uint8Array(width * height * 4) };
  const different = pixelmatch(masked.data, otherMasked.data, picture.data, width, height, {
    threshold: THRESHOLD,
  });
  return { share: different / Math.max(1, width * height - masked.count), picture };
}

function maskBoxes({ width, height, data }: Pixels, boxes: readonly Box[]) {
  const masked = new Uint8Array(data);
  const isMasked = new Uint8Array(width * height);
  for (const { left, top, right, bottom } of boxes) {
    const [fromX, toX] = [
      Math.max(0, Math.floor(left - HALO)),
      Math.min(width, Math.ceil(right + HALO)),
    ];
    const [fromY, toY] = [
      Math.max(0, Math.floor(top - HALO)),
      Math.min(height, Math.ceil(bottom + HALO)),
    ];
    for (let y = fromY; y < toY; y++) {
      for (let x = fromX; x < toX; x++) {
        isMasked[y * width + x] = 1;
        masked.set([255, 255, 255, 255], 4 * (y * width + x));
      }
    }
  }
  return { data: masked, count: isMasked.reduce((sum, value) => sum + value, 0) };
}
