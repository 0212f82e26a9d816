import { expect, test } from "vitest";
import { printDecimals, printNumber } from "./numbers.ts";

test("a number of the data is printed in full, from a million on in words", () => {
  const numbers = [0.05, 30_000, 999_999.5, 1_200_000, 0.1 + 0.2];
  expect(numbers.map((value) => printNumber(value, "en"))).toEqual([
    "0.05",
    "30,000",
    "999,999.5",
    "1.2 million",
    "0.3",
  ]);
  expect(printNumber(30_000, "de")).toBe("30.000");
  expect(printNumber(30_000, "ar-EG")).toBe("٣٠٬٠٠٠");
});

test("a measured number keeps as many decimals as requested", () => {
  expect(printDecimals(59, 1, "en")).toBe("59.0");
  expect(printDecimals(4061.4, 0, "de")).toBe("4.061");
});
