import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** What a file costs: its bytes, and its bytes after gzip at level 9. */
export interface FileSize {
  bytes: number;
  gzip: number;
}

/** Measures a file's content. */
export function sizeOf(content: Uint8Array): FileSize {
  return { bytes: content.byteLength, gzip: gzipSync(content, { level: 9 }).byteLength };
}

/** Loads and measures files, each compressed on its own as a server does it, and adds them up. */
export function sizeOfFiles(paths: readonly string[]): FileSize {
  const sizes = paths.map((path) => sizeOf(readFileSync(path)));
  return {
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    gzip: sizes.reduce((sum, { gzip }) => sum + gzip, 0),
  };
}

/** Prints a number of bytes in kB of 1000 bytes, to a tenth. */
export function printKb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
