import { expect, test } from "vitest";
import { createMeasureText } from "./measure-text.ts";

const measure = createMeasureText();

test("a line is as wide as its letters, whatever the size", () => {
  const once = measure("Gaza", "Plex Medium", 12, 0);
  expect(once).toBeGreaterThan(20);
  expect(once).toBeLessThan(36);
  expect(measure("Gaza", "Plex Medium", 24, 0)).toBeCloseTo(2 * once, 9);
  expect(measure("GazaGaza", "Plex Medium", 12, 0)).toBeCloseTo(2 * once, 9);
});

test("a heavier weight is wider", () => {
  const text = "Mediterranean";
  expect(measure(text, "Plex SemiBold", 12, 0)).toBeGreaterThan(
    measure(text, "Plex Regular", 12, 0),
  );
});

test("letter spacing stands between letters, never in a joined script", () => {
  const plain = measure("ISRAEL", "Plex Regular", 10, 0);
  expect(measure("ISRAEL", "Plex Regular", 10, 0.2)).toBeCloseTo(plain + 5 * 2, 9);
  expect(measure("غزة", "Plex Regular", 10, 0.2)).toBe(measure("غزة", "Plex Regular", 10, 0));
  expect(measure("غزة", "Plex Regular", 10, 0)).toBeGreaterThan(10);
});
