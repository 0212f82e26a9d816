/**
 * Builds the site: `npm run build` writes `out/`, `npm run build -- <folder>` another folder;
 * `--drafts` builds drafts, too, each page marked as one; `--redraw` places and draws everything
 * anew, so that its time does not depend on earlier builds. The folder is replaced as a whole, once
 * the new site is complete, and only if it holds nothing but an earlier build. Environment:
 * CONTENT_ROOT (`content`), BASE_PATH, SITE_URL.
 */
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { describePages } from "./addresses/describe-pages.ts";
import { writeAliases } from "./addresses/write-aliases.ts";
import { exportPages } from "./files/export-pages.ts";
import { printProblems } from "./files/print-problems.ts";
import { loadContent, writeData } from "./files/write-data.ts";
import { placeStories } from "./labels/place-stories.ts";
import { checkLinks, printBrokenLink } from "./links/check-links.ts";
import { checkOutput } from "./output/check-output.ts";
import { writeMade } from "./output/made-files.ts";
import { recoverOutput, replaceOutput } from "./output/replace-output.ts";
import { waitForLock } from "./output/work-lock.ts";
import { finish } from "./pages/finish.ts";
import { drawStories } from "./pictures/draw-stories.ts";
import { writeCards } from "./pictures/write-cards.ts";
import { writeDownloads } from "./pictures/write-downloads.ts";
import { writePictures } from "./pictures/write-pictures.ts";
import { projectCache } from "./work/cache-place.ts";
import type { WorkCount } from "./work/work-cache.ts";

/** Where the site is built; under the project's root, as Next demands. */
const STAGE = ".build/site";

/** Where `--redraw` keeps what it draws, which is removed afterwards. */
const REDRAWN = { folder: ".build/redrawn", code: "" };

const flag = { type: "boolean", default: false } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { drafts: flag, redraw: flag },
});
const content = process.env.CONTENT_ROOT ?? "content";
const basePath = (process.env.BASE_PATH ?? "").replace(/\/+$/, "");

try {
  const asked = positionals[0] ?? "out";
  // Before the wait, so that a wrong folder is reported at once; after it, for files added
  // meanwhile.
  checkOutput(asked, { content });
  await waitForLock("npm run build");
  recoverOutput(checkOutput(asked, { content }));
  await build();
  const out = checkOutput(asked, { content });
  writeMade(STAGE);
  replaceOutput(STAGE, out);
} catch (error) {
  console.error(`build: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

/**
 * Builds the whole site into the stage; ends the process where the content or the site has
 * problems.
 */
async function build(): Promise<void> {
  const loaded = loadContent(content, { drafts: values.drafts });
  if ("problems" in loaded) {
    printProblems(loaded.problems);
    process.exit(1);
  }
  const { site, stories, world } = loaded;
  if (stories.length === 0)
    throw new Error(
      "expected at least one published story, found only drafts. Use --drafts to build drafts too.",
    );
  rmSync(REDRAWN.folder, { recursive: true, force: true });
  const cache = values.redraw ? REDRAWN : projectCache();
  const labels = await placeStories({ stories, world, cache });
  const maps = writeData(content, loaded, labels.place);
  const { drawn, count } = await drawStories({ maps, site }, cache);
  rmSync(REDRAWN.folder, { recursive: true, force: true });
  writePictures(maps, drawn);
  writeDownloads(drawn);
  rmSync(STAGE, { recursive: true, force: true });
  await exportPages(STAGE, values.drafts);
  writeCards(STAGE, drawn);
  describePages(STAGE, basePath, site, stories);
  writeAliases(STAGE, basePath, stories);
  await finish(STAGE, basePath, site);
  const origin = (process.env.SITE_URL ?? site.url).replace(/\/+$/, "");
  const broken = checkLinks(STAGE, { basePath, origin });
  for (const link of broken) console.error(printBrokenLink(link));
  if (broken.length > 0)
    throw new Error(
      `${broken.length} broken ${broken.length === 1 ? "link" : "links"} in the built site`,
    );
  console.log(
    `Labels: ${printCount(labels.count)}. Pictures, downloads, cards: ${printCount(count)}.`,
  );
}

function printCount({ made, reused }: WorkCount): string {
  return `${made} new, ${reused} as before`;
}
