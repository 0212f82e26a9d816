import { expect, test } from "vitest";
import { islandStory } from "../../testing/island.ts";
import { axisMonths } from "./axis-months.ts";

const story = islandStory();
const states = new Map(
  story.chapters.flatMap(({ passages }) => passages.map(({ waypoint: w }) => [w.id, w.map])),
);
const state = (id: string) => {
  const found = states.get(id);
  if (found === undefined) throw new Error(`a waypoint expected, "${id}" found`);
  return found;
};

test("each report inside the window has one tick, at its day in its month", () => {
  const months = axisMonths(story.layers, state("events"));
  expect(months.map(({ first }) => first)).toEqual(["2024-02-01", "2024-03-01"]);
  expect(months[0]?.ticks).toEqual([(9 + 1 / 2) / 29]);
  expect(months[1]?.ticks).toEqual([(9 + 1 / 2) / 31, (19 + 1 / 2) / 31]);
});

test("reports of one day stand side by side within it", () => {
  const layers = story.layers.map((layer) => {
    const features = layer.data.features.map((feature) => ({
      ...feature,
      properties: { ...feature.properties, date: "2024-03-05" },
    }));
    return { ...layer, data: { ...layer.data, features } };
  });
  const ticks = axisMonths(layers, state("events"))[1]?.ticks ?? [];
  expect(ticks).toHaveLength(5);
  for (const [index, tick] of ticks.entries()) {
    expect(tick).toBeGreaterThan(Math.max(4 / 31, ticks[index - 1] ?? 0));
    expect(tick).toBeLessThan(5 / 31);
  }
});

test("a state without steps has no axis", () => {
  expect(axisMonths(story.layers, state("all"))).toEqual([]);
});
