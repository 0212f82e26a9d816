import { setTimeout as wait } from "node:timers/promises";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Size } from "../../lib/story/map-document.ts";
import type { Engine } from "./engine.ts";
import { type FirstLine, measureFirstLine } from "./first-line.ts";

/** Sizes of the window in CSS px at which every chapter is opened. */
const SIZES: readonly Size[] = [
  { width: 390, height: 800 },
  { width: 1280, height: 800 },
];

/** Whether fonts are there and the live map has come or failed. */
const IS_AT_REST = `const status = document.querySelector("[${ATTR.mapStatus}]")?.getAttribute("${ATTR.mapStatus}");
  const isMapThere = window.__story === undefined || !["picture", "loading", "moving"].includes(status);
  return document.readyState === "complete" && document.fonts.status === "loaded" && isMapThere;`;

/** Resolves once the page has been painted as it is now. */
const PAINTED =
  "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));";

/**
 * How often, and how long apart in ms, a page is checked for being at rest. A slow live map may
 * still be loading at the end.
 */
const LOOKS = { count: 120, pause: 250 } as const;

async function rest(engine: Engine): Promise<void> {
  for (let look = 0; look < LOOKS.count; look++) {
    if ((await engine.run(IS_AT_REST)) === true) break;
    await wait(LOOKS.pause);
  }
  await engine.run(PAINTED);
}

/**
 * Opens every chapter of a story in an engine and expects its first line below map and key, and its
 * title in the window: at the chapter's own address, and by the fragment that the page's first link
 * has without script. Returns what is wrong, in words.
 */
export async function checkOpenings(
  engine: Engine,
  root: string,
  { story, chapters }: { story: string; chapters: readonly string[] },
  hasScript: boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const size of SIZES) {
    await engine.resize(size);
    for (const chapter of chapters) {
      const paths = hasScript ? [`${chapter}/`, `#${chapter}`] : [`${chapter}/#${chapter}`];
      for (const path of paths) {
        // From another page: the same one with a fragment would not load again.
        await engine.open("about:blank");
        await engine.open(`${root}/${story}/${path}`);
        await rest(engine);
        const line = await engine.run(
          `return (${measureFirstLine})(${JSON.stringify({ chapter, ATTR })})`,
        );
        const where = `${engine.name}, ${size.width} by ${size.height}, ${hasScript ? "with" : "without"} script, /${story}/${path}`;
        wrong.push(...problemsOf(line as FirstLine).map((problem) => `${where}: ${problem}`));
      }
    }
  }
  return wrong;
}

function problemsOf({ top, titleEnd, covered, height }: FirstLine): string[] {
  const px = (value: number) => `${Math.round(value)} px`;
  return [
    ...(top >= covered
      ? []
      : [`the first line is at ${px(top)}, map and key end at ${px(covered)}`]),
    ...(titleEnd <= height
      ? []
      : [`the title ends at ${px(titleEnd)}, the window at ${px(height)}`]),
  ];
}
