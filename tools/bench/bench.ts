/**
 * Measures the built site and judges it by its goals: how soon a reader on a slow phone sees text,
 * picture and live map, beside pages that do the least. Prints Markdown; docs/benchmark.md says
 * what each number means, `npm run bench -- --help` what can be asked. Exits with 0, with 1 where a
 * goal is missed by more than the noise, with 2 where there is nothing to measure.
 */
import { cpus, loadavg } from "node:os";
import { cardTable } from "./card-table.ts";
import { timeCards } from "./card-times.ts";
import { checkTable, timeCheck } from "./check-times.ts";
import { listFastGrowth } from "./growth/growth.ts";
import { buildGrowthTable } from "./growth/growth-table.ts";
import { measureGrowth } from "./growth/measure-growth.ts";
import { measureStory, NothingToMeasure } from "./measure-story.ts";
import { type BenchOptions, HELP, parseOptions } from "./options.ts";
import { previewTable } from "./preview-table.ts";
import { timePreview } from "./preview-times.ts";

const RUNS: Record<BenchOptions["mode"], (options: BenchOptions) => Promise<number>> = {
  story: measureStory,
  growth: runGrowth,
  cards: runCards,
  preview: runPreview,
  check: runCheck,
};

async function runGrowth({ rounds }: BenchOptions): Promise<number> {
  const costs = await measureGrowth(rounds);
  console.log(buildGrowthTable(costs));
  const faults = listFastGrowth(costs);
  for (const fault of faults) console.error(`bench: ${fault}`);
  return faults.length > 0 ? 1 : 0;
}

async function runCards({ rounds, isWithBuild }: BenchOptions): Promise<number> {
  const root = process.env.CONTENT_ROOT ?? "content";
  console.log(cardTable(timeCards(root, { rounds, withBuild: isWithBuild })));
  return 0;
}

async function runCheck({ rounds }: BenchOptions): Promise<number> {
  console.log(checkTable(timeCheck(rounds)));
  return 0;
}

async function runPreview({ rounds }: BenchOptions): Promise<number> {
  const load = loadavg()[0] ?? 0;
  const times = await timePreview(process.env.CONTENT_ROOT ?? "content", rounds);
  console.log(`${previewTable(times)}\n`);
  console.log(
    `${times.path}, rounds: ${rounds}, ${cpus().length} cores, load at the start ${load.toFixed(1)}`,
  );
  return 0;
}

async function run(args: readonly string[]): Promise<number> {
  let options: BenchOptions;
  try {
    options = parseOptions(args);
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
    console.error("`npm run bench -- --help` lists what can be asked.");
    return 2;
  }
  if (options.isHelp) {
    console.log(HELP);
    return 0;
  }
  try {
    return await RUNS[options.mode](options);
  } catch (error) {
    if (!(error instanceof NothingToMeasure)) throw error;
    console.error(`bench: ${error.message}`);
    return 2;
  }
}

process.exitCode = await run(process.argv.slice(2));
