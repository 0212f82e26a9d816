import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { quietChromiumVersion } from "../measure/chromium.ts";
import { MAPLIBRE } from "./limits/bare-map.ts";
import { judgeHeap, judgePoints, judgeScroll } from "./measure-moves.ts";
import { buildNeutral, type NeutralSite } from "./neutral/build-neutral.ts";
import { NEUTRAL, NEUTRAL_SIZE } from "./neutral/neutral-story.ts";
import type { BenchOptions } from "./options.ts";
import { type Rounds, runRounds } from "./sites/rounds.ts";
import {
  listMeasuredPages,
  NEUTRAL_SITES,
  type Sites,
  serveFolder,
  serveLimits,
} from "./sites/sites.ts";
import { loadStoryPages } from "./sizes/built-site.ts";
import { overLimit, pageSize, pageTable } from "./sizes/page-size.ts";
import { buildBeforeTable } from "./verdict/before-table.ts";
import { buildGoalTable, listMissed } from "./verdict/goal-table.ts";
import { type JudgedRow, judgeMeasure } from "./verdict/judged-row.ts";
import { MEASURES } from "./verdict/measures.ts";
import { buildMomentTable } from "./verdict/moment-table.ts";
import { type Visit, visitPage } from "./visit/visit-page.ts";

/** A reason why there is nothing to measure, with a hint. */
export class NothingToMeasure extends Error {}

/**
 * Measures the neutral story and the stories of a built site, prints the tables and what misses its
 * goal. Returns the exit code. Throws `NothingToMeasure` where something is not built.
 */
export async function measureStory(options: BenchOptions): Promise<number> {
  const basePath = (process.env.BASE_PATH ?? "").replace(/\/+$/, "");
  const pages = options.pages ?? listMeasuredPages(options.out);
  checkBuilt(options, pages);
  const faults = options.rows.includes("sizes") ? printSizes(options.out, basePath) : [];
  const neutral = buildNeutral(NEUTRAL_SIZE);
  const rows = await measureLoads(options, { basePath, pages, neutral });
  if (options.rows.includes("scroll")) rows.push(await judgeScroll(neutral, options));
  if (options.rows.includes("points")) rows.push(await judgePoints(options));
  if (options.rows.includes("heap")) rows.push(await judgeHeap(neutral, options));
  if (rows.length > 0) console.log(`\n${buildGoalTable(rows, !options.isQuick)}\n`);
  if (options.isQuick) console.log("A quick run: times are not judged.");
  else faults.push(...listMissed(rows));
  for (const fault of faults) console.error(`bench: ${fault}`);
  return faults.length > 0 ? 1 : 0;
}

function checkBuilt({ out, before }: BenchOptions, pages: readonly string[]): void {
  const library = Object.values(MAPLIBRE).find((folder) => !existsSync(folder));
  if (library !== undefined)
    throw new NothingToMeasure(
      `MapLibre as published in ${library} expected, none found. Run \`npm ci\` first.`,
    );
  const built = loadStoryPages(out).map(({ path }) => path);
  const missing = pages.find((page) => !built.includes(page));
  if (built.length === 0 || missing !== undefined)
    throw new NothingToMeasure(
      `${missing === undefined ? "a built story" : `the story page ${missing}`} in ${out}/ expected, none found. Run \`npm run build\` first, or name the folder of a build.`,
    );
  if (before !== null && !existsSync(before))
    throw new NothingToMeasure(
      `--before: the folder of an earlier build expected, none found at "${before}". Build it at the earlier commit.`,
    );
}

function printSizes(out: string, basePath: string): string[] {
  const sizes = loadStoryPages(out).map((page) => pageSize(out, basePath, page));
  console.log(`${pageTable(sizes)}\n`);
  return overLimit(sizes);
}

interface Measured {
  basePath: string;
  pages: readonly string[];
  neutral: NeutralSite;
}

async function measureLoads(options: BenchOptions, measured: Measured): Promise<JudgedRow[]> {
  const measures = MEASURES.filter(({ row }) => options.rows.includes(row));
  if (measures.length === 0) return [];
  const limits = await serveLimits(measured.neutral);
  const stories = await serveStories(options.out, measured);
  const earlier = options.before === null ? new Map() : await serveEarlier(options.before, stories);
  const sites: Sites = new Map([...limits, ...stories, ...earlier]);
  const load = loadavg()[0] ?? 0;
  warnOfLoad(load);
  try {
    const visits = await runRounds(
      [...sites.keys()],
      { rounds: options.rounds, isWarm: options.isQuick },
      (site) => visitPage(sites.get(site) ?? failNoSite(site)),
      (round) => console.error(round === 0 ? "warmed up" : `round ${round} of ${options.rounds}`),
    );
    printVisits(visits, [...stories.keys()]);
    console.log(
      `\nRounds: ${options.rounds}, Chromium ${await quietChromiumVersion()}, ${cpus().length} cores, load at the start ${load.toFixed(1)}`,
    );
    const judged = [...stories.keys()].filter((site) => site !== NEUTRAL_SITES.again);
    return measures.map((measure) => judgeMeasure(measure, visits, judged));
  } finally {
    for (const { server } of sites.values()) server.close();
  }
}

function printVisits(visits: Rounds<Visit>, stories: readonly string[]): void {
  console.log(buildMomentTable(visits));
  const table = buildBeforeTable(visits, stories);
  if (table !== null) console.log(`\n${table}`);
}

/** The neutral page twice, then the pages of the built site. */
async function serveStories(out: string, { basePath, pages, neutral }: Measured): Promise<Sites> {
  const sites: Sites = new Map();
  for (const name of Object.values(NEUTRAL_SITES)) {
    const server = await serveFolder(neutral.out);
    sites.set(name, { server, path: `/${NEUTRAL}/`, hasMap: true });
  }
  for (const page of pages) {
    const server = await serveFolder(out, basePath);
    sites.set(page, { server, path: basePath + page, hasMap: true });
  }
  return sites;
}

/** The same pages of an earlier build, as far as it has them. */
async function serveEarlier(before: string, stories: Sites): Promise<Sites> {
  const built = new Set(loadStoryPages(before).map(({ path }) => path));
  const sites: Sites = new Map();
  for (const name of stories.keys()) {
    const path = name === NEUTRAL_SITES.first ? `/${NEUTRAL}/` : name;
    if (!built.has(path)) continue;
    sites.set(`${name} before`, { server: await serveFolder(before), path, hasMap: true });
  }
  if (sites.size === 0)
    throw new NothingToMeasure(
      `--before: a page that is measured expected in ${before}/, none found. Build the same stories there, without BASE_PATH.`,
    );
  return sites;
}

function warnOfLoad(load: number): void {
  if (load > cpus().length / 2)
    console.error(
      `bench: other work is running here (load ${load.toFixed(1)}); times will spread.`,
    );
}

function failNoSite(site: string): never {
  throw new Error(`measureStory: a site expected, "${site}" found`);
}
