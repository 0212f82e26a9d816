import { expect, test } from "vitest";
import { declaredHint, keyHint } from "./unknown-name.ts";

const many = Array.from({ length: 12 }, (_, i) => `layer-${"abcdefghijkl"[i]}`);

test("few names are listed, of many the nearest is named", () => {
  expect(declaredHint("rver", ["river", "lake"])).toBe('Declared: "river", "lake".');
  expect(declaredHint("layre-c", many)).toBe('Did you mean "layer-c"?');
  expect(declaredHint("q", [])).toBe("None is declared.");
});

test("a key that is a slip of the pen is corrected, another is shown the known ones", () => {
  expect(keyHint("colour", ["color", "draw"])).toBe('Did you mean "color"?');
  expect(keyHint("opacity", ["color", "draw"])).toBe('Known here: "color", "draw".');
});
