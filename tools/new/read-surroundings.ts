import { parse } from "yaml";
import type { Reader } from "../../lib/content/reading/reader.ts";
import type { ChapterSurroundings } from "./chapter-file.ts";

/** Where a new chapter looks if its story does not say. */
const EUROPE = [-10, 35, 40, 65];

/**
 * What a new chapter takes from the files of its story. What cannot be read there is the check's to
 * report: it is replaced by something of the right form.
 */
export function readSurroundings(folder: string, reader: Reader): Omit<ChapterSurroundings, "id"> {
  const { region, layers } = readRecord(`${folder}/story.yaml`, reader);
  const [source = "first-source"] = Object.keys(readRecord(`${folder}/sources.yaml`, reader));
  return {
    region: Array.isArray(region) && region.length === 4 ? region.map(Number) : EUROPE,
    layers: Object.keys(asRecord(layers)),
    source,
  };
}

function readRecord(path: string, reader: Reader): Record<string, unknown> {
  try {
    return asRecord(parse(reader.read(path) ?? ""));
  } catch {
    return {};
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
