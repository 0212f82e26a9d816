/**
 * Builds the site: `npm run build` writes `out/`, `npm run build -- <folder>` another folder.
 * Environment: CONTENT_ROOT (`content`), BASE_PATH, SITE_URL.
 */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { finish } from "./finish.ts";
import { NEXT } from "./next-command.ts";
import { printProblems } from "./print-problems.ts";
import { writeData } from "./write-data.ts";

const out = process.argv[2] ?? "out";
const basePath = (process.env.BASE_PATH ?? "").replace(/\/+$/, "");

const problems = writeData(process.env.CONTENT_ROOT ?? "content");
if (problems.length > 0) {
  printProblems(problems);
  process.exit(1);
}
// Types that a dev server left behind name routes of another build.
rmSync(".next/dev/types", { recursive: true, force: true });
rmSync(out, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [NEXT, "build"], {
  stdio: "inherit",
  env: { ...process.env, OUT: out, NEXT_TELEMETRY_DISABLED: "1" },
});
if (status !== 0) process.exit(status ?? 1);
finish(out, basePath);
