import { expect, test } from "vitest";
import {
  fromMercator,
  metresToMercator,
  toMercator,
  turnFromScreen,
  turnToScreen,
} from "./mercator.ts";

test("the middle of the world is the middle of the square", () => {
  expect(toMercator([0, 0])).toEqual([0.5, expect.closeTo(0.5, 12)]);
  expect(toMercator([-180, 85.0511287798])[1]).toBeCloseTo(0, 10);
});

test("a position survives the way there and back", () => {
  const [lng, lat] = fromMercator(toMercator([34.4667, 31.5]));
  expect(lng).toBeCloseTo(34.4667, 10);
  expect(lat).toBeCloseTo(31.5, 10);
});

test("a metre is longer in the square further from the equator", () => {
  expect(metresToMercator(1000, 60) / metresToMercator(1000, 0)).toBeCloseTo(2, 9);
});

test("with east up, a step east goes up the screen", () => {
  const [x, y] = turnToScreen([1, 0], 90);
  expect(x).toBeCloseTo(0, 12);
  expect(y).toBeCloseTo(-1, 12);
  expect(turnFromScreen([x, y], 90)[0]).toBeCloseTo(1, 12);
});
