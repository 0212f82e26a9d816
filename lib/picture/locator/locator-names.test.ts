import { expect, test } from "vitest";
import { framesFor } from "../../map/frame.ts";
import type { LngLat } from "../../story/geography.ts";
import type { Place, PlaceKind } from "../../story/place.ts";
import type { OutlineText } from "../../type/text-outline.ts";
import { buildLocator, LOCATOR_SIZE } from "./build-locator.ts";
import { locatorNames } from "./locator-names.ts";

/** Every letter is half as wide as it is high. */
const outline: OutlineText = (text, _font, size) => ({
  d: "M0 0",
  width: (text.length * size) / 2,
});

const place = (name: string, at: LngLat, kind: PlaceKind, rank: number): Place => ({
  id: name.toLowerCase(),
  name,
  at,
  kind,
  rank,
});

/** The locator of a frame whose middle is 0° 0° and whose width is `degrees`. */
function locatorOf(degrees: number) {
  const half = degrees / 2;
  const corners: LngLat[] = [
    [-half, -half * 0.7],
    [half, half * 0.7],
  ];
  const locator = buildLocator(
    framesFor(corners, { turn: null, minSpan: 1e-6 }).wide,
    [-90, -60, 90, 60],
  );
  if (locator === null) throw new Error("locatorOf: a close frame expected");
  return locator;
}

const namesOf = (places: Place[], degrees = 0.3) =>
  locatorNames(places, locatorOf(degrees), outline);

test("a known city by the edge is named inwards, and none less known in its stead", () => {
  const [first, ...others] = namesOf([
    place("Far-off city", [1.2, 0.3], "city", 1),
    place("Nearby town", [0.5, -0.6], "city", 2),
  ]);
  expect(first?.name).toBe("Far-off city");
  expect((first?.at[0] ?? 0) + ("Far-off city".length * 9) / 2).toBeLessThan(LOCATOR_SIZE.width);
  expect(others.map(({ name }) => name)).toEqual(["Nearby town"]);
});

test("of two countries of one rank the nearer to the frame is named first", () => {
  const names = namesOf(
    [place("Farthest", [-12, -9], "country", 4), place("Nearer", [13, 6], "country", 4)],
    6,
  );
  expect(names.map(({ name }) => name)).toEqual(["Nearer", "Farthest"]);
});

test("no name stands on the frame", () => {
  expect(namesOf([place("Middle", [0, 0], "capital", 1)])).toEqual([]);
});
