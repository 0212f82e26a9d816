import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { ATTR } from "../../lib/story/attributes.ts";
import { namesOnly } from "./names-only.ts";
import { isEmbedPage } from "./refuse-frames.ts";
import type { SiteScripts } from "./site-scripts.ts";

/** The parts of a built site that its service worker knows. */
interface WorkerSite {
  /** The text of each page, by its file. */
  pages: ReadonlyMap<string, string>;
  scripts: ReadonlyMap<string, Pick<SiteScripts, "story">>;
  /** Folder with the site's fonts. */
  fonts: string;
  /** Whether the site is kept for reading offline; else the worker removes an earlier one. */
  isWanted: boolean;
}

/**
 * Builds the service worker, `sw.js`, into the folder of the built site. Its name has no hash:
 * browsers look for a newer one at the same address. Returns the pages, each but embeds with its
 * build on `<html>`.
 */
export async function buildWorker(
  out: string,
  { pages, scripts, fonts, isWanted }: WorkerSite,
): Promise<ReadonlyMap<string, string>> {
  const id = buildId(pages, fonts);
  await build({
    entryPoints: [`reader/offline/${isWanted ? "worker" : "remove-worker"}.ts`],
    outfile: join(out, "sw.js"),
    bundle: true,
    format: "iife",
    // The browsers that Next builds for.
    target: ["chrome111", "edge111", "firefox111", "safari16.4"],
    minify: true,
    legalComments: "eof",
    define: {
      "process.env.NODE_ENV": '"production"',
      SITE_BUILD: JSON.stringify(id),
      SCRIPT_PARTS: JSON.stringify(listParts(scripts)),
    },
    plugins: [namesOnly(/\/lib\/story\/attributes\.ts$/)],
    logLevel: "warning",
  });
  if (!isWanted) return pages;
  return new Map([...pages].map(([file, html]) => [file, addBuild(html, id)]));
}

/** Paths from the site's root, without a slash before. */
function listParts(scripts: WorkerSite["scripts"]): Record<string, string[]> {
  const entries = [...scripts.values()].map(({ story: { entry, parts } }) => [
    entry.slice(1),
    parts.map((path) => path.slice(1)),
  ]);
  return Object.fromEntries(entries);
}

/**
 * Sixteen digits that change with every page, with the scripts and data that pages name by their
 * hashes, and with the fonts.
 */
function buildId(pages: ReadonlyMap<string, string>, fonts: string): string {
  const hash = createHash("sha256");
  for (const [file, html] of [...pages].sort()) hash.update(`${file}\n${html}\n`);
  for (const name of readdirSync(fonts).sort()) hash.update(readFileSync(join(fonts, name)));
  return hash.digest("hex").slice(0, 16);
}

function addBuild(html: string, id: string): string {
  if (isEmbedPage(html)) return html;
  return html.replace("<html", `<html ${ATTR.build}="${id}"`);
}
