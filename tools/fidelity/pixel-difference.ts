import pixelmatch from "pixelmatch";
import type { Box } from "../../lib/map/labels/plane.ts";
import type { Pixels } from "./pixels.ts";

/** Colours differ beyond this distance, from 0 to 1, as pixelmatch measures it. */
const THRESHOLD = 0.1;

/** Width in px of a label's halo. */
const HALO = 3;

/** The differences between two drawings outside of some boxes. */
export interface PixelDifference {
  /** Share of differing pixels among those outside of the boxes. */
  share: number;
  /** The drawing in grey, with differences in red. */
  picture: Pixels;
}

/**
 * Compares two drawings of one size pixel by pixel, except inside these boxes in px and the halos
 * around them.
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
