import { quote } from "../../words/quote.ts";
import { likely } from "../reading/nearest.ts";
import type { Mistake } from "../reading/problems.ts";
import { lineAround } from "../reading/text-file.ts";
import { MAX_DEPTH } from "./json-place.ts";

/** Describes the place where a JSON text stops being JSON. */
export function jsonMistake(text: string, offset: number): Mistake {
  const word = /^[-+]?\w+/.exec(text.slice(offset))?.[0];
  if (word !== undefined && /^[-+]?(nan|inf(inity)?)$/i.test(word)) {
    return {
      expected: "a number",
      found: quote(word),
      hint: "The program that wrote the file had no value here: enter one, or delete the feature.",
      code: "not-a-number",
    };
  }
  return {
    expected: "readable JSON",
    found: offset >= text.length ? "the end of the file" : quote(shorten(text.slice(offset))),
    hint: jsonHint(text.slice(0, offset).trimEnd(), text.slice(offset)),
    code: "broken-json",
  };
}

/** The mistake in JSON whose lists are nested too deeply. */
export function deepMistake(): Mistake {
  return {
    expected: `lists and records nested at most ${MAX_DEPTH} deep`,
    found: "deeper nesting",
    hint: "Map data never needs this: export the layer as GeoJSON again.",
    code: "broken-geojson",
  };
}

/** Patterns for the beginning of other kinds of files, with a hint for each. */
const OTHER_FILES: readonly [pattern: RegExp, hint: string][] = [
  [
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<kml\b/i,
    "This is KML, a different format: export the layer as GeoJSON.",
  ],
  [
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<gpx\b/i,
    "This is GPX, a different format: export the layer as GeoJSON.",
  ],
  [
    /^(?:<!doctype html|<html|<head|<body)/i,
    "This is a web page, not data: download the file again.",
  ],
  [/^</, "This is XML, a different format: export the layer as GeoJSON."],
  [
    /^[^\n{[]*,[^\n]*\n/,
    "This looks like a table: give the file the ending .csv, here and in story.yaml.",
  ],
];

function jsonHint(before: string, after: string): string {
  if (before === "") {
    const other = OTHER_FILES.find(([pattern]) => pattern.test(after))?.[1];
    if (other !== undefined) return other;
  }
  if (before.endsWith(",") && /^[\]}]/.test(after)) return "Delete the comma before it.";
  if (/^(\/\/|\/\*|#)/.test(after)) return "JSON cannot contain comments: delete this one.";
  return "The file seems to be cut off or edited by hand: export it again.";
}

/** The beginning of a piece of the file, as written. */
function shorten(part: string): string {
  const line = lineAround(part, 0);
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}

/** Whether a message of check-geojson is about a ring that is not closed. */
export function isOpenRing(message: string): boolean {
  return message.startsWith("First and last positions");
}

/** Whether a message of check-geojson repeats another of its messages. */
export function isSaidTwice(message: string): boolean {
  return message === "The properties member is missing.";
}

const AGAIN = "Export the layer as GeoJSON again.";
const POSITION = "a position [longitude, latitude]";

/** Messages of check-geojson in words for an editor; the first pattern that matches counts. */
const WORDS: readonly [pattern: RegExp, expected: string, hint: string][] = [
  [
    /Expected to find two or more/,
    "a line of two or more positions",
    "Draw it again, or delete it.",
  ],
  [
    /Expected to find four or more/,
    "an outline of four or more positions",
    "Draw it again, or delete it.",
  ],
  [/position should have|find a position here/, POSITION, AGAIN],
  [/array of positions|must be an array/, "a list in brackets [ ]", AGAIN],
  [/requires a properties member/, '"properties" in each feature', 'Write "properties": {}.'],
  [/requires a features member/, '"features" in the file', AGAIN],
  [
    /requires a geometry member/,
    '"geometry" in each feature',
    "Draw its shape, or delete the feature.",
  ],
  [/requires a coordinates member/, '"coordinates" in each shape', "Draw it again, or delete it."],
  [
    /properties member can be/,
    "properties in braces { }",
    'Write "properties": {} if there are none.',
  ],
  [/Feature id/, 'an "id" that is text or a number', 'Write "id": "first", or delete the id.'],
  [/Duplicate properties/, "each key only once", "Delete one of the two."],
  [/type member/, 'a "type" from the GeoJSON standard', AGAIN],
  [/bbox/, 'a "bbox" of four numbers', "Delete it: the map does not need it."],
];

/** Rewords a message of check-geojson. `part` is the piece of the file that it is about. */
export function geojsonMistake(message: string, part: string): Mistake {
  if (isOpenRing(message)) {
    return {
      expected: "an outline that ends where it began",
      found: `${part} as the last position`,
      hint: "Repeat the first position at the end to close the outline.",
      code: "open-ring",
    };
  }
  if (/type of GeoJSON object/.test(message)) return typeMistake(part);
  const found = isPlain(part) ? shorten(part) : quote(shorten(part));
  if (/must be a number/.test(message)) {
    return {
      expected: "a number",
      found,
      hint: "Write positions as [longitude, latitude], without quotes.",
      code: "not-a-number",
    };
  }
  const words = WORDS.find(([pattern]) => pattern.test(message));
  const [, expected = "GeoJSON", hint = AGAIN] = words ?? [];
  const isMissing = /^This GeoJSON object requires/.test(message);
  return { expected, found: isMissing ? "none" : found, hint, code: "broken-geojson" };
}

/** Whether a piece of the file needs no quotes from us: a position, a number or a quoted text. */
function isPlain(part: string): boolean {
  return /^[[\]\d\s.,-]+$|^"[^"]*"$/.test(part);
}

const TYPES = [
  ...["FeatureCollection", "Feature", "Point", "MultiPoint", "LineString", "MultiLineString"],
  ...["Polygon", "MultiPolygon"],
];

function typeMistake(part: string): Mistake {
  const type = /"type"\s*:\s*"([^"]*)"/.exec(part)?.[1] ?? "";
  const meant = likely(type, TYPES);
  return {
    expected: 'a GeoJSON "type" such as "LineString"',
    found: quote(type),
    hint:
      type === "Topology"
        ? "This is TopoJSON, a different format: export the layer as GeoJSON."
        : meant === undefined
          ? AGAIN
          : `Write "${meant}".`,
    code: "broken-geojson",
  };
}
