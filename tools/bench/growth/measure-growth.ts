import { spawnSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { median } from "../../measure/spread.ts";
import { buildBareText } from "../limits/bare-text.ts";
import { buildNeutral, type NeutralSite } from "../neutral/build-neutral.ts";
import { chapterId, FIRST_WITH_POINTS } from "../neutral/chapters.ts";
import { NEUTRAL, type NeutralSize } from "../neutral/neutral-story.ts";
import { type Rounds, runRounds } from "../sites/rounds.ts";
import { serveFolder } from "../sites/sites.ts";
import { loadStoryPages } from "../sizes/built-site.ts";
import { sizeOf } from "../sizes/size.ts";
import { type ServedPage, visitPage } from "../visit/visit-page.ts";
import { GROWTH, type GrowthCost } from "./growth.ts";

type Built = NeutralSize & NeutralSite;

/**
 * Builds neutral stories of all sizes, and measures what each costs; times of the map are medians
 * over rounds.
 */
export async function measureGrowth(rounds: number): Promise<GrowthCost[]> {
  const built = [...GROWTH.chapters, ...GROWTH.points].map((size) => ({
    ...size,
    ...buildNeutral(size),
  }));
  const weights = built.map((each) => ({ ...weigh(each), check: timeCheck(each) }));
  const shown = await timeMaps(built, rounds);
  return built.map((each, index) => ({
    chapters: each.chapters,
    points: each.points,
    build: each.buildTime,
    ...(weights[index] ?? { ...weigh(each), check: timeCheck(each) }),
    shown: median(shown[opening(each)] ?? []),
    shownWithPoints: median(shown[withPoints(each)] ?? []),
  }));
}

function weigh({ out }: Built): Pick<GrowthCost, "page" | "prose" | "allPages"> {
  const pages = loadStoryPages(out);
  const start = pages.find(({ path }) => path === `/${NEUTRAL}/`);
  if (start === undefined) throw new Error(`weigh: the neutral story in ${out} expected`);
  return {
    page: sizeOf(Buffer.from(start.html)),
    prose: gzipSync(buildBareText(start.html), { level: 9 }).byteLength,
    allPages: pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0),
  };
}

/** Times the check as an author runs it, with the start of its process. */
function timeCheck({ content }: Built): number {
  const start = performance.now();
  const { status, stdout } = spawnSync(
    process.execPath,
    ["--import", "tsx", "tools/check/check.ts"],
    { encoding: "utf8", env: { ...process.env, CONTENT_ROOT: content } },
  );
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`check of ${content}: no problem expected, found:\n${stdout}`);
  return time;
}

async function timeMaps(built: readonly Built[], rounds: number): Promise<Rounds<number>> {
  const pages = new Map<string, ServedPage>();
  for (const each of built) {
    const server = await serveFolder(each.out);
    const path = `/${NEUTRAL}/${chapterId(FIRST_WITH_POINTS)}/`;
    pages.set(opening(each), { server, path: `/${NEUTRAL}/`, hasMap: true });
    pages.set(withPoints(each), { server, path, hasMap: true });
  }
  try {
    return await runRounds(
      [...pages.keys()],
      { rounds },
      async (site) => {
        const page = pages.get(site);
        const visit = page === undefined ? null : await visitPage(page);
        if (visit?.shown == null) throw new Error(`timeMaps: a live map expected, ${site} found`);
        return visit.shown;
      },
      (round) => console.error(round === 0 ? "warmed up" : `round ${round} of ${rounds}`),
    );
  } finally {
    for (const { server } of pages.values()) server.close();
  }
}

function opening({ chapters, points }: NeutralSize): string {
  return `${chapters} × ${points}`;
}

function withPoints(size: NeutralSize): string {
  return `${opening(size)} with points`;
}
