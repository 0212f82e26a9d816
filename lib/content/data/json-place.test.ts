import fc from "fast-check";
import { expect, test } from "vitest";
import { isExhaustive } from "../../../testing/exhaustive.ts";
import { findJsonFault, listPlaces, placeInJson, placesInJson } from "./json-place.ts";

test("every JSON value has no fault, and each cut of it has one", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.nat(), (text, at) => {
      expect(findJsonFault(text)).toBeNull();
      const cut = text.slice(0, at % text.length);
      expect(findJsonFault(cut) === null).toBe(isJson(cut));
    }),
  );
});

test("a value is found by its path, and a missing one by the nearest value around it", () => {
  const text = '{"a": [1, {"b": "c"}], "d": null}';
  expect(placeInJson(text, [])).toBe(0);
  expect(placeInJson(text, ["a", 1, "b"])).toBe(text.indexOf('"c"'));
  expect(placeInJson(text, ["a", 1, "x"])).toBe(text.indexOf('{"b"'));
  expect(placeInJson(text, ["d"])).toBe(text.indexOf("null"));
});

test("an index of features finds the same place for a path as a walk through the text", () => {
  const features = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 });
  fc.assert(
    fc.property(fc.jsonValue(), features, fc.string(), (before, made, key) => {
      const text = JSON.stringify({ before, features: [null, ...made, [1], key] }, null, 1);
      const find = placesInJson(text);
      const inside = made.flatMap((one, i) =>
        Object.keys(one).map((name) => ["features", i + 1, name]),
      );
      const paths = [["features"], ...made.map((_, i) => ["features", i]), ...inside];
      const walked = paths.map((path) => placeInJson(text, path));
      expect(paths.map(find)).toEqual(walked);
      expect(paths.map((path) => listPlaces(text, [path])[0])).toEqual(walked);
    }),
    { numRuns: 30 },
  );
});

test.runIf(isExhaustive)(
  "brackets and texts of any depth and length are looked through without running out of room",
  () => {
    const deep = "[".repeat(200_000);
    expect(findJsonFault(deep)).toBe(65);
    expect(findJsonFault(deep + "]".repeat(200_000))).toBe(65);
    const long = JSON.stringify({ a: "x\\".repeat(5_000_000), b: [1] });
    expect(findJsonFault(long)).toBeNull();
    expect(findJsonFault(long.slice(0, -1))).toBe(long.length - 1);
    expect(placeInJson(long, ["b", 0])).toBe(long.length - 3);
  },
);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
