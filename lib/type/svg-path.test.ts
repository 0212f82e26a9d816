import { expect, test } from "vitest";
import { writeCoordinate, writePath } from "./svg-path.ts";

test("a path is written without letters, spaces and zeros that SVG does not need", () => {
  const path = [
    { letter: "M", numbers: [5, 1205] },
    { letter: "l", numbers: [-5, 50] },
    { letter: "l", numbers: [25, 25] },
    { letter: "h", numbers: [100] },
    { letter: "z", numbers: [] },
    { letter: "M", numbers: [0, 0] },
  ];
  expect(writePath(path, 2)).toBe("M.05 12.05l-.05.5.25.25h1zM0 0");
});

test("a coordinate has no more decimals than its grid, and one that is not finite throws", () => {
  expect([12, -7, 0, -0, 100].map((steps) => writeCoordinate(steps, 1))).toEqual([
    "1.2",
    "-.7",
    "0",
    "0",
    "10",
  ]);
  expect(() => writeCoordinate(Number.NaN, 1)).toThrow("a finite coordinate expected, NaN found");
});
