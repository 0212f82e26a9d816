import type { NeutralSize } from "../neutral/neutral-story.ts";
import type { FileSize } from "../sizes/size.ts";

/** What a neutral story of one size costs. */
export interface GrowthCost extends NeutralSize {
  /** HTML of the story's own page. */
  page: FileSize;
  /** Bytes of that page's bare words, gzipped. */
  prose: number;
  /** Bytes of the HTML of all pages. */
  allPages: number;
  /** In ms. */
  build: number;
  /** In ms. */
  check: number;
  /** From the navigation until the opening map is shown on the phone, in ms. */
  shown: number;
  /** The same for the first chapter whose map has the points. */
  shownWithPoints: number;
}

/** The sizes that are measured: the chapters of few points, and the points of few chapters. */
export const GROWTH: Record<keyof NeutralSize, readonly NeutralSize[]> = {
  chapters: [9, 20, 40].map((chapters) => ({ chapters, points: 60 })),
  points: [115, 5_000, 50_000].map((points) => ({ chapters: 9, points })),
};

/** The most that a page of 40 chapters may weigh beyond its prose, in bytes after gzip. */
export const PAGE_LIMIT = 20_000;

/** The costs that may grow no faster than the size. */
export const LINEAR: [title: string, read: (cost: GrowthCost) => number][] = [
  ["one page's HTML", ({ page }) => page.gzip],
  ["build time", ({ build }) => build],
  ["check time", ({ check }) => check],
  ["map shown", ({ shown }) => shown],
];

/**
 * Whether a cost grows no faster than the size, from each size to the next: twice the size, at most
 * twice the cost.
 */
export function isLinearOrBetter(sizes: readonly number[], costs: readonly number[]): boolean {
  return sizes.every((size, index) => {
    const [before, cost] = [costs[index - 1], costs[index]];
    const smaller = sizes[index - 1];
    if (before === undefined || cost === undefined || smaller === undefined) return true;
    return cost / before <= size / smaller;
  });
}

/** One sentence for each cost that grows faster than it may; empty where none does. */
export function listFastGrowth(costs: readonly GrowthCost[]): string[] {
  const faults = Object.entries(GROWTH).flatMap(([dimension, sizes]) => {
    const key = dimension === "chapters" ? "chapters" : "points";
    const series = seriesOf(costs, sizes);
    return LINEAR.filter(
      ([, read]) =>
        !isLinearOrBetter(
          series.map((cost) => cost[key]),
          series.map(read),
        ),
    ).map(
      ([title, read]) =>
        `${title}: linear growth or better with the ${key} expected, ${series.map((cost) => `${Math.round(read(cost))} at ${cost[key]}`).join(", ")} found.`,
    );
  });
  const heavy = costs
    .filter(({ page, prose }) => page.gzip - prose > PAGE_LIMIT)
    .map(
      ({ chapters, page, prose }) =>
        `one page's HTML at ${chapters} chapters: at most ${PAGE_LIMIT} bytes gzipped beyond its prose expected, ${page.gzip - prose} found.`,
    );
  return [...faults, ...heavy];
}

/** The costs of these sizes, in their order. Throws where one was not measured. */
export function seriesOf(
  costs: readonly GrowthCost[],
  sizes: readonly NeutralSize[],
): GrowthCost[] {
  return sizes.map(({ chapters, points }) => {
    const found = costs.find((cost) => cost.chapters === chapters && cost.points === points);
    if (found === undefined)
      throw new Error(`seriesOf: ${chapters} chapters and ${points} points expected, none found`);
    return found;
  });
}
