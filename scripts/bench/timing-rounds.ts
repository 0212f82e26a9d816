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
export type Rounds = Record<keyof TimedPages, PageTimes[]>;

const KINDS = ["story", "text", "bare"] as const;

/**
 * Times the three pages in turn, round by round, each round beginning with another of them, so that no
 * page always runs first. A round before, which is not counted, warms up the browser and the server.
 */
export async function timeRounds(
  browser: Browser,
  pages: TimedPages,
  rounds: number,
  onRound: (round: number) => void,
): Promise<Rounds> {
  const times: Rounds = { story: [], text: [], bare: [] };
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < KINDS.length; turn++) {
      const kind = KINDS[(round + turn) % KINDS.length] ?? "story";
      const seen = await timePage(browser, pages[kind], { map: kind !== "text" });
      if (round > 0) times[kind].push(seen);
    }
    onRound(round);
  }
  return times;
}
