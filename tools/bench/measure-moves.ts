import { ratioOf, spreadOf } from "../measure/spread.ts";
import { buildNeutral, type NeutralSite } from "./neutral/build-neutral.ts";
import type { BenchOptions } from "./options.ts";
import { type Rounds, runRounds } from "./sites/rounds.ts";
import { NEUTRAL_SITES, serveNeutral, serveReference } from "./sites/sites.ts";
import type { JudgedRow } from "./verdict/judged-row.ts";
import { deriveNoise, judge } from "./verdict/verdict.ts";
import { measureFrames, measureHeapGrowth } from "./visit/scroll-page.ts";
import { type ServedPage, visitPage } from "./visit/visit-page.ts";

/** How long a scroll through all chapters takes, in ms; and in a quick run. */
const SCROLL = { whole: 20_000, quick: 2_000 };

/** Passes whose heap is read, and how long each takes one way, in ms; and in a quick run. */
const HEAP = { whole: { passes: 10, duration: 4_000 }, quick: { passes: 3, duration: 1_000 } };

/** Most rounds of the heap: each takes minutes, and its noise does not come from the machine. */
const HEAP_ROUNDS = 2;

const REFERENCE = "reference page";

/** Judges the neutral story's frame time while it scrolls, against the reference page. */
export async function judgeScroll(
  neutral: NeutralSite,
  { rounds, isQuick }: BenchOptions,
): Promise<JudgedRow> {
  const pages = { ...(await twice(neutral)), [REFERENCE]: await serveReference(neutral) };
  const duration = isQuick ? SCROLL.quick : SCROLL.whole;
  const p95 = await measureEach(pages, { rounds, isWarm: isQuick }, (page) =>
    measureFrames(page, duration),
  );
  return judgeNeutral({
    title: "p95 frame while scrolling : reference page (desktop)",
    most: 1.1,
    print: (value) => value.toFixed(2),
    values: p95,
    limit: p95[REFERENCE] ?? [],
  });
}

/** Judges how long the live map takes with many points, against the same story with few. */
export async function judgePoints({ rounds, isQuick }: BenchOptions): Promise<JudgedRow> {
  const [few, many] = [115, 50_000].map((points) => buildNeutral({ chapters: 9, points }));
  if (few === undefined || many === undefined) throw new Error("judgePoints: two sites expected");
  const pages = {
    few: await serveNeutral(few),
    [NEUTRAL_SITES.first]: await serveNeutral(many),
    [NEUTRAL_SITES.again]: await serveNeutral(many),
  };
  const shown = await measureEach(pages, { rounds, isWarm: isQuick }, async (page) => {
    const visit = await visitPage(page);
    return visit.shown ?? 0;
  });
  return judgeNeutral({
    title: "50,000 points : 115 points, live map",
    most: 1.3,
    print: (value) => value.toFixed(2),
    values: shown,
    limit: shown.few ?? [],
  });
}

/** Judges by how many kB the heap grows with each pass after the second. */
export async function judgeHeap(
  neutral: NeutralSite,
  { rounds, isQuick }: BenchOptions,
): Promise<JudgedRow> {
  const growth = await measureEach(
    await twice(neutral),
    { rounds: Math.min(rounds, HEAP_ROUNDS), isWarm: true },
    (page) => measureHeapGrowth(page, isQuick ? HEAP.quick : HEAP.whole),
  );
  return judgeNeutral({
    title: "heap per pass after the second, kB (desktop)",
    most: 0,
    print: (value) => value.toFixed(0),
    values: growth,
    limit: null,
  });
}

async function twice(neutral: NeutralSite): Promise<Record<string, ServedPage>> {
  return {
    [NEUTRAL_SITES.first]: await serveNeutral(neutral),
    [NEUTRAL_SITES.again]: await serveNeutral(neutral),
  };
}

async function measureEach(
  pages: Readonly<Record<string, ServedPage>>,
  options: { rounds: number; isWarm: boolean },
  measure: (page: ServedPage) => Promise<number>,
): Promise<Rounds<number>> {
  try {
    return await runRounds(Object.keys(pages), options, (site) => {
      const page = pages[site];
      if (page === undefined) throw new Error(`measureEach: a page expected, "${site}" found`);
      return measure(page);
    });
  } finally {
    for (const { server } of Object.values(pages)) server.close();
  }
}

function judgeNeutral(request: {
  title: string;
  most: number;
  print(value: number): string;
  values: Rounds<number>;
  limit: readonly number[] | null;
}): JudgedRow {
  const { title, most, print, values, limit } = request;
  const first = values[NEUTRAL_SITES.first] ?? [];
  const again = values[NEUTRAL_SITES.again] ?? [];
  const noise = deriveNoise(limit === null ? "sum" : "share", first, again);
  const spread = limit === null ? spreadOf(first) : ratioOf(first, limit);
  const verdict = judge(spread, most, noise);
  const cells = [{ site: NEUTRAL_SITES.first, spread, verdict }];
  return { title, goal: { neutral: most, story: most }, noise, print, cells };
}
