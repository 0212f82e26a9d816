import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildNeutralContent, type NeutralSize } from "./neutral-story.ts";

/** Folder of the sites that the bench builds for itself, beside `out/`. */
export const BENCH_FOLDER = ".bench";

/** What a build of the site is made from, besides its content. */
const CODE = [
  ...["app", "build", "components", "lib", "public", "reader"],
  ...["next.config.mjs", "postcss.config.mjs", "package-lock.json"],
];

/** A built neutral story. */
export interface NeutralSite {
  /** Folder of its content. */
  content: string;
  /** Folder of the built site. */
  out: string;
  /** How long the build took, in ms; as written down by the build that made it. */
  buildTime: number;
}

/** Where the site of a size is built, and its content. */
export function neutralFolder({ chapters, points }: NeutralSize): string {
  return join(BENCH_FOLDER, `neutral-${chapters}-${points}`);
}

/**
 * Writes the neutral story and builds it, unless it is there as this code builds it. Throws where
 * the build fails.
 */
export function buildNeutral(size: NeutralSize): NeutralSite {
  const folder = neutralFolder(size);
  const [content, out] = [join(folder, "content"), join(folder, "site")];
  const files = buildNeutralContent(size);
  const record = join(folder, "built.json");
  const key = keyOf(files);
  const known = readRecord(record);
  if (known?.key === key && existsSync(out)) return { content, out, buildTime: known.buildTime };
  rmSync(content, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  rmSync(record, { force: true });
  console.error(`bench: building ${out} …`);
  const buildTime = timeBuild({ content, out });
  writeFileSync(record, JSON.stringify({ key, buildTime }));
  return { content, out, buildTime };
}

/**
 * Builds a content folder into another folder, with nothing drawn by an earlier build. Returns how
 * long that took, in ms. Throws where it fails.
 */
export function timeBuild({ content, out }: { content: string; out: string }): number {
  const start = performance.now();
  const { SITE_URL: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "build/build.ts", "--redraw", out],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...env, CONTENT_ROOT: content, BASE_PATH: "" },
    },
  );
  if (status === 0) return performance.now() - start;
  console.error(stdout.slice(-4000), stderr.slice(-4000));
  throw new Error(`build of ${content}: exit code 0 expected, ${status} found`);
}

/** Changes with the content and with every file that a build is made from. */
function keyOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  for (const [path, text] of files) hash.update(`${path}\n${text}\n`);
  const listed = spawnSync("git", ["ls-files", "-cmoz", "--exclude-standard", "--", ...CODE], {
    encoding: "utf8",
  });
  if (listed.status !== 0) return `${Date.now()}: no list of files, so never the same`;
  const paths = [...new Set(listed.stdout.split("\0"))].filter(
    (path) => existsSync(path) && path !== "" && !/\.test\.tsx?$/.test(path),
  );
  for (const path of paths.sort()) hash.update(`${path}\n`).update(readFileSync(path));
  return hash.digest("hex");
}

function readRecord(file: string): { key: string; buildTime: number } | null {
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, "utf8")) as { key: string; buildTime: number };
}
