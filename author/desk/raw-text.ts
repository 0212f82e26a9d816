import { buildTextFile, type TextFile } from "../../lib/content/reading/text-file.ts";

/**
 * A text to put in the place of another; both ends are offsets in the text with plain line ends.
 */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * A file as it stands on the disk, read with plain line ends. What is not edited keeps its own,
 * byte order mark included.
 */
export interface RawText {
  file: TextFile;
  /** The file with some edits, which must not overlap; their line ends are those of the file. */
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
 * For each character of the text with plain line ends, and for its end, where it stands in the raw
 * one.
 */
function placesIn(raw: string): number[] {
  const places: number[] = [];
  for (let i = raw.startsWith("\uFEFF") ? 1 : 0; i < raw.length; i++) {
    places.push(i);
    if (raw[i] === "\r" && raw[i + 1] === "\n") i++;
  }
  return [...places, raw.length];
}
