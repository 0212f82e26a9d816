import { PNG } from "pngjs";

/** A bitmap: RGBA, not premultiplied, row by row from the top left. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Bytes of a PNG file. */
export function renderPng({ width, height, data }: Pixels): Uint8Array {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return PNG.sync.write(png);
}
