/** A picture in pixels: RGBA, not premultiplied, row by row. */
export interface Bitmap {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** The most bytes that one stored block of a zlib stream holds. */
const BLOCK = 0xffff;

/**
 * Encodes a small bitmap as PNG, stored without compression: the page's own compression does that, and no
 * encoder is needed where pictures are drawn.
 */
export function encodePng({ width, height, data }: Bitmap): Uint8Array {
  const header = [...word(width), ...word(height), 8, 6, 0, 0, 0];
  const rows: number[] = [];
  for (let row = 0; row < height; row++) {
    rows.push(0);
    for (const byte of data.subarray(row * width * 4, (row + 1) * width * 4)) rows.push(byte);
  }
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk("IHDR", header),
    ...chunk("IDAT", stored(rows)),
    ...chunk("IEND", []),
  ]);
}

function chunk(type: string, data: readonly number[]): number[] {
  const named = [...type].map((letter) => letter.charCodeAt(0)).concat(data);
  return [...word(data.length), ...named, ...word(crc32(named))];
}

function stored(bytes: readonly number[]): number[] {
  const stream = [0x78, 0x01];
  for (let start = 0; start < bytes.length; start += BLOCK) {
    const block = bytes.slice(start, start + BLOCK);
    const isLast = start + BLOCK >= bytes.length ? 1 : 0;
    const { length } = block;
    stream.push(isLast, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255, ...block);
  }
  return [...stream, ...word(adler32(bytes))];
}

function word(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

function adler32(bytes: readonly number[]): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
