import type { Spot } from "./problems.ts";

/**
 * The text of a file, with a way from an offset to a line. Lines end in "\n", whatever the file
 * had.
 */
export interface TextFile {
  file: string;
  text: string;
  /** The line and column of a character, counted from 0. */
  at(offset: number): Spot;
}

/**
 * Makes a text file of what was read: without a byte order mark, with plain line ends, and with
 * each accent in one character with its letter (NFC), as keyboards write it. A name is then found
 * however a file writes it.
 */
export function buildTextFile(file: string, raw: string): TextFile {
  const text = raw
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
  const starts = [0];
  for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return {
    file,
    text,
    at(offset) {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}

/** The line around an offset, without spaces at its ends. */
export function lineAround(text: string, offset: number): string {
  return rawLineAround(text, offset).trim();
}

/** The line around an offset, as it is. */
export function rawLineAround(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  return text.slice(startOfLine(text, offset), end === -1 ? undefined : end);
}

/** The rest of a line from an offset on, without spaces at its end. */
export function lineFrom(text: string, offset: number): string {
  return (/[^\n]*/.exec(text.slice(offset))?.[0] ?? "").trimEnd();
}

/** The line before the one around an offset, as it is; "" where there is none. */
export function lineBefore(text: string, offset: number): string {
  const start = startOfLine(text, offset);
  return start === 0 ? "" : rawLineAround(text, start - 1);
}

function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}
