/**
 * Builds the site: `npm run build` writes `out/`, `npm run build -- <folder>` another folder; `--drafts` builds drafts,
 * too, each page marked as one.
 * Environment: CONTENT_ROOT (`content`), BASE_PATH, SITE_URL.
 */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { describePages } from "./addresses/describe-pages.ts";
import { writeAliases } from "./addresses/write-aliases.ts";
import { checkLinks, printBrokenLink } from "./check-links.ts";
import { finish } from "./finish.ts";
import { NEXT } from "./next-command.ts";
import { printProblems } from "./print-problems.ts";
import { writeData } from "./write-data.ts";
import { writeDownloads } from "./write-downloads.ts";
import { writePictures } from "./write-pictures.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { drafts: { type: "boolean", default: false } },
});
const out = positionals[0] ?? "out";
const basePath = (process.env.BASE_PATH ?? "").replace(/\/+$/, "");

const { maps, site, problems } = writeData(process.env.CONTENT_ROOT ?? "content", {
  drafts: values.drafts,
});
if (site === null || problems.length > 0) {
  printProblems(problems);
  process.exit(1);
}
if (maps.length === 0) {
  console.error(
    "build: a story that is no draft expected, none found. --drafts builds drafts, too.",
  );
  process.exit(1);
}
writePictures(maps);
writeDownloads(maps, site);
// Types that a dev server left behind name routes of another build.
rmSync(".next/dev/types", { recursive: true, force: true });
rmSync(out, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [NEXT, "build"], {
  stdio: "inherit",
  env: { ...process.env, OUT: out, DRAFTS: values.drafts ? "1" : "", NEXT_TELEMETRY_DISABLED: "1" },
});
if (status !== 0) process.exit(status ?? 1);
const stories = maps.map(({ story }) => story);
describePages(out, basePath, site, stories);
writeAliases(out, basePath, stories);
await finish(out, basePath);
const origin = (process.env.SITE_URL ?? site.url).replace(/\/+$/, "");
const broken = checkLinks(out, { basePath, origin });
for (const link of broken) console.error(printBrokenLink(link));
if (broken.length > 0) {
  console.error(`${broken.length} links of the built site lead nowhere`);
  process.exit(1);
}
