import { expect, test } from "vitest";
import type { PlaceStateLabels } from "./place-labels.ts";
import { rememberLabels } from "./remember-labels.ts";

const layer = (id: string, title = "") => ({ id, title, draw: "area", data: {} });
const story = (layers: object[]) => ({ id: "s", language: "en", layers, places: [] });
const waypoint = (show: string[], labels: string[] = []) => ({ id: "w", map: { show, labels } });

function remembered() {
  let placed = 0;
  const count: PlaceStateLabels = () => {
    placed++;
    return { features: [], missing: [] };
  };
  const { place, forget } = rememberLabels(count);
  const ask = (layers: object[], at = waypoint(["a"])) => {
    const before = placed;
    place(story(layers) as never, at as never, "wide", (() => 0) as never, null);
    return placed > before;
  };
  return { ask, forget };
}

test("a map state that comes again is not placed again", () => {
  const { ask } = remembered();
  expect(ask([layer("a")])).toBe(true);
  expect(ask([layer("a")])).toBe(false);
});

test("another state, or another layer that it shows, is placed", () => {
  const { ask } = remembered();
  ask([layer("a")]);
  expect(ask([layer("a")], waypoint(["a"], ["port"]))).toBe(true);
  expect(ask([layer("a", "other")])).toBe(true);
});

test("a layer that it does not show changes nothing", () => {
  const { ask } = remembered();
  ask([layer("a"), layer("b")]);
  expect(ask([layer("a"), layer("b", "other")])).toBe(false);
});

test("labels that nobody requested in two rounds are forgotten", () => {
  const { ask, forget } = remembered();
  ask([layer("a")]);
  forget();
  expect(ask([layer("a")])).toBe(false);
  forget();
  forget();
  expect(ask([layer("a")])).toBe(true);
});
