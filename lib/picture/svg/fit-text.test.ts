import fc from "fast-check";
import { expect, test } from "vitest";
import { fitText } from "./fit-text.ts";

/** Every letter is one wide. */
const count = (line: string) => [...line].length;

test("a text is broken at spaces, as late as its width allows", () => {
  expect(fitText("along the fence a truce", count, { width: 9, most: 5 })).toEqual({
    lines: ["along the", "fence a", "truce"],
    isWhole: true,
  });
});

test("what does not fit into the lines is left out, and an ellipsis says so", () => {
  expect(fitText("along the fence a truce", count, { width: 9, most: 2 })).toEqual({
    lines: ["along the", "fence a…"],
    isWhole: false,
  });
});

test("a word wider than its line is cut", () => {
  expect(fitText("Sharm el-Sheikh", count, { width: 6, most: 3 })).toEqual({
    lines: ["Sharm", "el-Sh…"],
    isWhole: false,
  });
});

test("no line is wider than it may be, and none is lost in silence", () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^\p{L}{1,12}$/u), { maxLength: 12 }),
      fc.integer({ min: 2, max: 20 }),
      fc.integer({ min: 1, max: 6 }),
      (words, width, most) => {
        const { lines, isWhole } = fitText(words.join(" "), count, { width, most });
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(count(line)).toBeLessThanOrEqual(width);
        if (isWhole) expect(lines.join(" ")).toBe(words.join(" "));
        else expect(lines.join(" ")).toContain("…");
      },
    ),
  );
});
