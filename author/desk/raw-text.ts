import { buildTextFile, type TextFile } from "../../lib/content/reading/text-file.ts";

/** A replacement for a piece of text; both ends are offsets in the text with plain line ends. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * A file on the disk, read with plain line ends. Unedited parts keep their own line ends and the
 * byte order mark.
 */
export interface RawText {
  file: TextFile;
  /** Applies edits, which must not overlap, with the line ends of the file. */
  edited(edits: readonly Edit[]): string;
}

/** Reads a file's text; `name` is its path in messages. */
export function readRaw(name: string, raw: string): RawText {
  const file = buildTextFile(name, raw);
  const ends = raw.includes("\r\n") ? "\r\n" : raw.includes("\r") ? "\r" : "\n";
  const places = placesIn(raw);
  return {
    file,
    edited(edits) {
      let result = raw;
      for (const { start, end, text } of [...edits].sort((a, b) => b.start - a.start)) {
        const [from, to] = [places[start] ?? raw.length, places[end] ?? raw.length];
        result = result.slice(0, from) + text.replaceAll("\n", ends) + result.slice(to);
      }
      return result;
    },
  };
}

/**
 * For each character of the text with plain line ends, and for its end, the offset in the raw text.
 */
function placesIn(raw: string): number[] {
  const places: number[] = [];
  for (let i = raw.startsWith("\uFEFF") ? 1 : 0; i < raw.length; i++) {
    places.push(i);
    if (raw[i] === "\r" && raw[i + 1] === "\n") i++;
  }
  return [...places, raw.length];
}
