import { PNG } from "pngjs";

/** A picture in pixels: RGBA, not premultiplied, row by row. */
export interface Bitmap {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/**
 * Encodes a small bitmap as PNG. It is stored without compression, because the page's own
 * compression does that.
 */
export function encodePng({ width, height, data }: Bitmap): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return PNG.sync.write(png, { deflateLevel: 0, filterType: 0 });
}
