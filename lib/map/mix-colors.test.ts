import { expect, test } from "vitest";
import { mixColors } from "./mix-colors.ts";

test("a mixed colour lies between two others, channel by channel", () => {
  expect(mixColors("#000000", "#ff8040", 0)).toBe("#000000");
  expect(mixColors("#000000", "#ff8040", 1)).toBe("#ff8040");
  expect(mixColors("#000a00", "#640a32", 0.5)).toBe("#320a19");
});
