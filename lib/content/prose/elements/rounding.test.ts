import { expect, test } from "vitest";
import { roundToMargin } from "./rounding.ts";

test.each([
  [54.13, 3.9, "54", "4"],
  [54.13, 4.0, "54", "4"],
  [54.13, 0.32, "54.1", "0.4"],
  [196.6, 12.6, "197", "13"],
  [58.96, 0.5, "59.0", "0.5"],
  [4061.4, 96.2, "4,061", "97"],
  [4061.4, 9.6, "4,061", "10"],
  [40_614, 1234, "40,600", "1,300"],
])("%d ± %d is printed as %s, give or take %s", (value, margin, printed, take) => {
  expect(roundToMargin(value, margin, "en")).toEqual({ value: printed, margin: take });
});

test("a value without a margin keeps three digits", () => {
  expect(roundToMargin(364.21, 0, "en")).toEqual({ value: "364", margin: null });
  expect(roundToMargin(5.3649, 0, "en")).toEqual({ value: "5.36", margin: null });
  expect(roundToMargin(0, 0, "en")).toEqual({ value: "0.00", margin: null });
});
