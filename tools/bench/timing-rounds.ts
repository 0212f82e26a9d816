import type { Browser } from "@playwright/test";
import { type PageTimes, timePage } from "./page-times.ts";

/** Addresses of the three pages that are compared. */
export interface TimedPages {
  story: string;
  /** The story page's text alone. */
  text: string;
  /** The story's opening map alone. */
  bare: string;
}

/** Times of the three pages, one entry a round; the same index was measured at the same time. */
export interface Rounds {
  story: PageTimes[];
  text: Pick<PageTimes, "paint">[];
  bare: Pick<PageTimes, "mapReady">[];
}

/**
 * Times the three pages in turn, round by round, each round beginning with another of them, so that
 * no page always runs first. A round before, which is not counted, warms up the browser and the
 * server.
 */
export async function timeRounds(
  browser: Browser,
  pages: TimedPages,
  rounds: number,
  onRound: (round: number) => void,
): Promise<Rounds> {
  const warmUp = emptyRounds();
  const times = emptyRounds();
  for (let round = 0; round <= rounds; round++) {
    const { story, text, bare } = round === 0 ? warmUp : times;
    const runs = [
      async () => story.push(await timePage(browser, pages.story, ["paint", "mapReady"])),
      async () => text.push(await timePage(browser, pages.text, ["paint"])),
      async () => bare.push(await timePage(browser, pages.bare, ["mapReady"])),
    ];
    const first = round % runs.length;
    for (const run of [...runs.slice(first), ...runs.slice(0, first)]) await run();
    onRound(round);
  }
  return times;
}

function emptyRounds(): Rounds {
  return { story: [], text: [], bare: [] };
}
