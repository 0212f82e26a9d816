import type { Mistake } from "./problems.ts";
import { quote } from "./quote.ts";
import { lineAround } from "./text-file.ts";

/** Says where a JSON text stops being JSON. */
export function jsonMistake(text: string, offset: number): Mistake {
  const word = /^[-+]?\w+/.exec(text.slice(offset))?.[0];
  if (word !== undefined && /^[-+]?(nan|inf(inity)?)$/i.test(word)) {
    return {
      expected: "a number",
      found: quote(word),
      hint: "The program that wrote the file had no value here; give one, or leave the feature out.",
      code: "not-a-number",
    };
  }
  return {
    expected: "readable JSON",
    found: offset >= text.length ? "the end of the file" : shorten(text.slice(offset)),
    hint: "The file seems cut off or edited by hand; export it again.",
    code: "broken-json",
  };
}

/** The beginning of a piece of the file, as it stands there. */
function shorten(part: string): string {
  const line = lineAround(part, 0);
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}

/** Whether check-geojson speaks of a ring that is not closed. */
export function isOpenRing(message: string): boolean {
  return message.startsWith("First and last positions");
}

/** Puts what check-geojson says into our words. `part` is the text it is about. */
export function geojsonMistake(message: string, part: string): Mistake {
  const found = shorten(part);
  if (isOpenRing(message)) {
    return {
      expected: "a ring whose last position repeats its first",
      found: `${part} as its last`,
      hint: "The outline is not closed: add the first position once more at the end.",
      code: "open-ring",
    };
  }
  if (/must be a number/.test(message)) {
    return {
      expected: "a number",
      found,
      hint: "Positions are [longitude, latitude], without quotes.",
      code: "not-a-number",
    };
  }
  const needed = /Expected to find (\w+) or more positions/.exec(message)?.[1];
  return {
    expected: needed === undefined ? "GeoJSON" : `${needed} or more positions`,
    found,
    hint:
      needed === undefined
        ? `The checker says: ${message}`
        : "Draw the shape again, or leave it out.",
    code: "broken-geojson",
  };
}
