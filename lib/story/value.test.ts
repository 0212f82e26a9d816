import fc from "fast-check";
import { expect, test } from "vitest";
import { valueNumber, valueText } from "./value.ts";

test.each([
  ["0100", "0100"],
  ["+97259123456", "+97259123456"],
  ["1.10", "1.10"],
  ["12e3", "12e3"],
  ["9007199254740993", "9007199254740993"],
  [1e21, "1000000000000000000000"],
  [-1.25e22, "-12500000000000000000000"],
  [1e-7, "0.0000001"],
  [-1.5e-9, "-0.0000000015"],
  [-0, "0"],
  [0.30000000000000004, "0.30000000000000004"],
  [false, "false"],
  [null, ""],
])("%s is printed as %s", (value, text) => {
  expect(valueText(value)).toBe(text);
});

test("any number is printed without an exponent, and its digits are the same number", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = valueText(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(value === 0 ? 0 : value);
    }),
  );
});

test("a text is a number where one is required, and else nothing", () => {
  expect([3, "3", "1.10", "+5", "12e3"].map(valueNumber)).toEqual([3, 3, 1.1, 5, 12000]);
  expect(
    ["", "about 3", `${"1".repeat(200_000)}x`, "0x10", "Infinity", true, null, undefined].map(
      valueNumber,
    ),
  ).toEqual(Array(8).fill(null));
});
