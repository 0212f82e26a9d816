import { expect, test } from "vitest";
import { mediaQueries } from "./layout.ts";
import { formOf, hasColumns, mapSize, triggerShare } from "./viewport.ts";

const size = (width: number, height: number) => ({ width, height });

test("large screens have columns in the wide form, with a strip under the map", () => {
  expect(formOf(size(1280, 800))).toBe("wide");
  expect(hasColumns(size(1280, 800))).toBe(true);
  expect(mapSize(size(1280, 800)).width).toBeCloseTo(742.4, 9);
  expect(mapSize(size(1280, 800)).height).toBe(704);
  expect(triggerShare(size(1280, 800))).toBe(0.5);
});

test("the text column has a least and a greatest width", () => {
  expect(mapSize(size(900, 600))).toEqual(size(484, 504));
  expect(mapSize(size(2560, 1440))).toEqual(size(1920, 1344));
});

test("phones have the map pinned above the text", () => {
  expect(formOf(size(390, 844))).toBe("tall");
  expect(hasColumns(size(390, 844))).toBe(false);
  expect(mapSize(size(390, 844)).width).toBe(390);
  expect(mapSize(size(390, 844)).height).toBeCloseTo(318.48, 9);
  expect(triggerShare(size(390, 844))).toBe(0.7);
});

test("a phone held sideways has columns in the tall form", () => {
  expect(formOf(size(844, 390))).toBe("tall");
  expect(mapSize(size(844, 390))).toEqual(size(422, 354));
  expect(triggerShare(size(844, 390))).toBe(0.5);
});

test("a wide but short window has columns in the tall form", () => {
  expect(formOf(size(1280, 559))).toBe("tall");
  expect(hasColumns(size(1280, 559))).toBe(true);
  expect(hasColumns(size(559, 400))).toBe(false);
});

test("a map is never without size", () => {
  expect(mapSize(size(200, 40))).toEqual(size(200, 1));
});

test("the media queries say what the functions say", () => {
  for (let width = 300; width <= 1400; width += 20) {
    for (let height = 300; height <= 1400; height += 20) {
      expect(holds(mediaQueries.columns, width, height)).toBe(hasColumns(size(width, height)));
      expect(holds(mediaQueries.wide, width, height)).toBe(formOf(size(width, height)) === "wide");
    }
  }
});

function holds(query: string, width: number, height: number): boolean {
  return query.split(",").some((part) =>
    part.split(" and ").every((condition) => {
      const [, bound, side, px] = /(min|max)-(width|height): ([\d.]+)px/.exec(condition) ?? [];
      const value = side === "width" ? width : height;
      return bound === "min" ? value >= Number(px) : value <= Number(px);
    }),
  );
}
