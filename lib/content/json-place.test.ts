import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonFault, placeInJson } from "./json-place.ts";

test("every JSON value has no fault, and each cut of it has one", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.nat(), (text, at) => {
      expect(findJsonFault(text)).toBeNull();
      const cut = text.slice(0, at % text.length);
      expect(findJsonFault(cut) === null).toBe(isJson(cut));
    }),
  );
});

test("a value is found by its path, and the nearest around what is missing", () => {
  const text = '{"a": [1, {"b": "c"}], "d": null}';
  expect(placeInJson(text, [])).toBe(0);
  expect(placeInJson(text, ["a", 1, "b"])).toBe(text.indexOf('"c"'));
  expect(placeInJson(text, ["a", 1, "x"])).toBe(text.indexOf('{"b"'));
  expect(placeInJson(text, ["d"])).toBe(text.indexOf("null"));
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
