/** The byte that begins each layer of a vector tile. */
const LAYER = 0x1a;

/**
 * A field that vector tiles leave to their makers, and that readers skip. Each of our tiles ends
 * with it.
 */
const END = [0x80, 0x01, 0x01];

/** A vector tile with the mark of its end. */
export function sealTile(body: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(body.length + END.length);
  sealed.set(body);
  sealed.set(END, body.length);
  return sealed;
}

/** Whether bytes are a whole tile of ours: some layers up to the mark of its end. */
export function isWholeTile(bytes: Uint8Array): boolean {
  let at = 0;
  while (bytes[at] === LAYER) {
    let length = 0;
    let factor = 1;
    let byte: number;
    do {
      at++;
      byte = bytes[at] ?? 0;
      length += (byte & 0x7f) * factor;
      factor *= 0x80;
    } while (byte >= 0x80);
    at += 1 + length;
  }
  return at + END.length === bytes.length && END.every((byte, i) => bytes[at + i] === byte);
}
