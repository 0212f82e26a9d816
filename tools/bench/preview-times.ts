import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { freePort } from "../../author/desk/dev-port.ts";
import { listStories } from "../../lib/content/reading/list-stories.ts";
import { fileReader } from "../../lib/content/reading/reader.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import { launchChromium } from "../measure/chromium.ts";
import { editChapter, type SeenEdit } from "./preview-edit.ts";

/** Times in ms, one entry a round. */
export interface PreviewTimes {
  /** Path of the chapter's page. */
  path: string;
  /** From a save until the open page shows its words and its map, still. */
  save: number[];
  /** From asking for the same page anew until it shows the same. */
  reload: number[];
}

/** How long in ms a page may take before the bench gives up. */
const LIMIT = 300_000;

/**
 * Runs the dev server on a copy of a content folder, and times what an editor waits for who saves
 * the last chapter of its first story; against a reload of the same page. A round before, which is
 * not counted, has the pages compiled.
 */
export async function timePreview(root: string, rounds: number): Promise<PreviewTimes> {
  const folder = mkdtempSync(join(tmpdir(), "bench-preview-"));
  const copy = join(folder, "content");
  cpSync(root, copy, { recursive: true });
  const [story] = listStories(copy);
  const name = fileReader
    .list(`${copy}/${story}`)
    .filter((each) => each.endsWith(".mdx"))
    .at(-1);
  if (story === undefined || name === undefined)
    throw new Error(`timePreview: a story with a chapter expected in ${root}, none found`);
  const file = join(copy, story, name);
  const original = readFileSync(file, "utf8");
  const path = `/${story}/${name.replace(/^\d+-|\.mdx$/g, "")}/`;
  const port = await freePort();
  const server = spawn(
    process.execPath,
    ["--import", "tsx", join("author", "dev.ts"), "-p", String(port)],
    { stdio: "ignore", env: { ...process.env, CONTENT_ROOT: copy } },
  );
  const browser = await launchChromium();
  const times: PreviewTimes = { path, save: [], reload: [] };
  try {
    const page = await browser.newPage({ reducedMotion: "reduce" });
    await openWhenReady(page, `http://localhost:${port}${path}`);
    for (let round = 0; round <= rounds; round++) {
      const edit = editChapter(original, round);
      const seen = shown(page, edit);
      let start = Date.now();
      writeFileSync(file, edit.text);
      const saved = (await seen) - start;
      start = Date.now();
      await page.reload({ timeout: LIMIT, waitUntil: "commit" });
      const reloaded = (await shown(page, edit)) - start;
      if (round === 0) continue;
      times.save.push(saved);
      times.reload.push(reloaded);
    }
    return times;
  } finally {
    await browser.close();
    server.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openWhenReady(page: Page, url: string): Promise<void> {
  const end = Date.now() + LIMIT;
  for (;;) {
    try {
      await page.goto(url, { timeout: LIMIT });
      await page.waitForFunction(() => window.__story?.busy() === false, null, { timeout: LIMIT });
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/**
 * The moment, as `Date.now()`, at which the page first shows an edit in its words and on its map.
 */
async function shown(page: Page, { words, turn }: SeenEdit): Promise<number> {
  const found = await page.waitForFunction(
    ({ text, bearing, ATTR }) => {
      const story = window.__story;
      const isRead = document.querySelector(`[${ATTR.story}]`)?.textContent?.includes(text);
      const isDrawn = Math.abs((story?.map?.getBearing() ?? 0) - bearing) < 0.01;
      return isRead && isDrawn && story?.busy() === false && Date.now();
    },
    { text: words, bearing: turn, ATTR },
    { timeout: LIMIT, polling: "raf" },
  );
  return Number(await found.jsonValue());
}
