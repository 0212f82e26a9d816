import { ratioOf, type Spread, spreadOf } from "../../measure/spread.ts";
import type { Rounds } from "../sites/rounds.ts";
import { NEUTRAL_SITES } from "../sites/sites.ts";
import type { Visit } from "../visit/visit-page.ts";
import type { Goal, Measure } from "./measures.ts";
import { deriveNoise, judge, type Noise, type Verdict } from "./verdict.ts";

/** One row of the table of goals. */
export interface JudgedRow {
  title: string;
  goal: Goal;
  noise: Noise;
  print(value: number): string;
  cells: { site: string; spread: Spread; verdict: Verdict }[];
}

/**
 * Judges a measure of all sites that were visited: ratios are taken round by round, the noise is
 * that of the neutral page's two turns.
 */
export function judgeMeasure(
  measure: Measure,
  visits: Rounds<Visit>,
  sites: readonly string[],
): JudgedRow {
  const { title, goal, print, limit } = measure;
  const read = (site: string) => (visits[site] ?? []).map(measure.read);
  const noise = deriveNoise(
    limit === null ? "sum" : "share",
    read(NEUTRAL_SITES.first),
    read(NEUTRAL_SITES.again),
  );
  const cells = sites.map((site) => {
    const values = read(site);
    const spread =
      limit === null
        ? spreadOf(values)
        : ratioOf(values, (visits[limit.site] ?? []).map(limit.read));
    return { site, spread, verdict: judge(spread, goalOf(goal, site), noise) };
  });
  return { title, goal, noise, print, cells };
}

/** The goal that applies to a site. */
export function goalOf(goal: Goal, site: string): number {
  return site === NEUTRAL_SITES.first ? goal.neutral : goal.story;
}
