/**
 * Measures the built site: what its pages weigh, and how fast they are on a slow phone beside the
 * same text alone and a bare map; and what a card costs the build. Prints Markdown;
 * docs/benchmark.md says what each number means.
 *
 * `npm run bench -- [folder] [--rounds 5] [--page /story/] [--build]`, or `npm run bench --
 * --preview [--rounds 5]` for the dev server alone: from a save to the picture; BASE_PATH and
 * CONTENT_ROOT as they were for the build. `npm run bench -- --check` times the check of made-up
 * content instead, and of one line at three sizes, to show that the time grows with its points.
 * Exits with 0, with 1 where a page weighs more than it may, with 2 where there is nothing to
 * measure.
 */
import { cpus, loadavg } from "node:os";
import { launchChromium } from "../measure/chromium.ts";
import { loadMapDocument } from "../measure/map-document-file.ts";
import { serveSite } from "../measure/site-server.ts";
import { buildBareMap } from "./bare-map.ts";
import { type BuiltPage, fileOf, isStoryStart, loadStoryPages } from "./built-site.ts";
import { cardTable } from "./card-table.ts";
import { timeCards } from "./card-times.ts";
import { checkTable, timeCheck } from "./check-times.ts";
import { loadedFiles } from "./loaded-files.ts";
import { loadedTable } from "./loaded-table.ts";
import { buildTextAlone } from "./markup.ts";
import { type BenchOptions, parseOptions } from "./options.ts";
import { overLimit, pageSize, pageTable } from "./page-size.ts";
import { previewTable } from "./preview-table.ts";
import { timePreview } from "./preview-times.ts";
import { timeTable } from "./time-table.ts";
import { timeRounds } from "./timing-rounds.ts";

/** Where the bench's own pages stand on its server; no story's id begins so. */
const OWN = "/__bench";

async function run(options: BenchOptions): Promise<number> {
  const { out, rounds, page: path, build, preview, check } = options;
  if (preview) return runPreview(rounds);
  if (check) {
    console.log(checkTable(timeCheck(Math.max(1, rounds))));
    return 0;
  }
  const basePath = (process.env.BASE_PATH ?? "").replace(/\/+$/, "");
  const pages = loadStoryPages(out);
  const timed = pages.find((page) => (path === null ? isStoryStart(page) : page.path === path));
  if (timed === undefined) {
    const missing = path === null ? "a built story" : `the story page ${path}`;
    console.error(
      `bench: expected ${missing} in ${out}/, found none. Run \`npm run build\` first.`,
    );
    return 2;
  }
  const sizes = pages.map((page) => pageSize(out, basePath, page));
  console.log(`${pageTable(sizes)}\n`);
  await measureInBrowser({ out, basePath, timed, rounds });
  if (rounds > 0) {
    const root = process.env.CONTENT_ROOT ?? "content";
    console.log(`\n${cardTable(timeCards(root, { rounds, withBuild: build }))}`);
  }
  const over = overLimit(sizes);
  for (const sentence of over) console.error(sentence);
  return over.length > 0 ? 1 : 0;
}

async function runPreview(rounds: number): Promise<number> {
  const load = loadavg()[0] ?? 0;
  const times = await timePreview(process.env.CONTENT_ROOT ?? "content", rounds);
  console.log(`${previewTable(times)}\n`);
  console.log(
    `${times.path}, rounds: ${rounds}, ${cpus().length} cores, load at the start ${load.toFixed(1)}`,
  );
  return 0;
}

async function measureInBrowser(site: {
  out: string;
  basePath: string;
  timed: BuiltPage;
  rounds: number;
}): Promise<void> {
  const { out, basePath, timed, rounds } = site;
  const own = new Map([[`${OWN}/text/`, buildTextAlone(timed.html)]]);
  const folders = { [`${OWN}/maplibre`]: "node_modules/maplibre-gl/dist", [basePath]: out };
  const server = await serveSite(folders, own);
  const browser = await launchChromium();
  try {
    const story = basePath + timed.path;
    const loaded = await loadedFiles(browser, server, story);
    console.log(`${loadedTable(out, basePath, loaded)}\n`);
    if (rounds === 0) return;

    const document = loaded.map.files
      .map((file) => loadMapDocument(fileOf(out, basePath, file) ?? ""))
      .find((found) => found !== null);
    if (!document) throw new Error(`bench: ${story} expected to load a map document, none found`);
    const bare = buildBareMap(document, loaded.mapSize, {
      base: server.origin + basePath,
      style: `${OWN}/bare/style.json`,
      library: `${OWN}/maplibre`,
    });
    own.set(`${OWN}/bare/`, bare.html).set(`${OWN}/bare/style.json`, bare.style);
    const load = loadavg()[0] ?? 0;
    if (load > cpus().length / 2)
      console.error(
        `bench: other work is running here (load ${load.toFixed(1)}); times will spread.`,
      );
    const address = (path: string) => server.origin + path;
    const times = await timeRounds(
      browser,
      { story: address(story), text: address(`${OWN}/text/`), bare: address(`${OWN}/bare/`) },
      rounds,
      (round) => console.error(round === 0 ? "warmed up" : `round ${round} of ${rounds}`),
    );
    const { width, height } = loaded.mapSize;
    console.log(`${timeTable(times)}\n`);
    console.log(
      `${timed.path}, rounds: ${rounds}, map ${width}×${height} px, Chromium ${browser.version()}, ${cpus().length} cores, load at the start ${load.toFixed(1)}`,
    );
  } finally {
    await browser.close();
    server.close();
  }
}

let options: BenchOptions | null = null;
try {
  options = parseOptions(process.argv.slice(2));
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
}
process.exitCode = options === null ? 2 : await run(options);
