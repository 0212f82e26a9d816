import { expect, test } from "vitest";
import { GROWTH, type GrowthCost, isLinearOrBetter, listFastGrowth } from "./growth.ts";
import { buildGrowthTable } from "./growth-table.ts";

const COSTS: GrowthCost[] = [...GROWTH.chapters, ...GROWTH.points].map(({ chapters, points }) => ({
  chapters,
  points,
  page: { bytes: 10_000 * chapters, gzip: 500 * chapters },
  prose: 100 * chapters,
  allPages: 10_000 * chapters * chapters,
  build: 50_000 + 1000 * chapters + points / 10,
  check: 3000,
  shown: 5000 + points / 100,
  shownWithPoints: 5000 + points / 20,
}));

test("twice the size may cost twice as much, and no more", () => {
  expect(isLinearOrBetter([10, 20, 40], [1, 2, 4])).toBe(true);
  expect(isLinearOrBetter([10, 20, 40], [1, 2, 4.1])).toBe(false);
  expect(isLinearOrBetter([10, 20, 40], [1, 2.1, 2.2])).toBe(false);
});

test("a story that grows linearly has no fault", () => {
  expect(listFastGrowth(COSTS)).toEqual([]);
});

test("a cost that grows faster is a fault, with its numbers", () => {
  const costs = COSTS.map((cost) => ({ ...cost, build: cost.chapters ** 2 }));
  expect(listFastGrowth(costs)).toEqual([
    "build time: linear growth or better with the chapters expected, 81 at 9, 400 at 20, 1600 at 40 found.",
  ]);
});

test("a page may weigh no more than its prose and 20 kB", () => {
  const costs = COSTS.map((cost) => ({ ...cost, prose: 0, page: { bytes: 0, gzip: 20_001 } }));
  expect(listFastGrowth(costs)).toHaveLength(COSTS.length);
  expect(listFastGrowth(costs.map((cost) => ({ ...cost, prose: 1 })))).toEqual([]);
});

test("the table has a line for each size and a verdict for each cost", () => {
  const table = buildGrowthTable(COSTS);
  expect(table).toMatch(/\| 9 chapters, 50,000 points +\| +90\.0 \(4\.5\)/);
  expect(table).toMatch(/\| build time +\| +linear or better \| +linear or better \|/);
});
