import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { listFiles, listPages } from "./support/built-page.ts";
import { chapterPath, OUT, SECOND } from "./support/fixture-story.ts";
import { collectConsole, pressInText, ready, spareMap } from "./support/story-page.ts";

const CHAPTER = chapterPath(SECOND);
const panel = (page: Page) => page.locator(`[${ATTR.detailPanel}="list"]`);
const listButton = (page: Page) => page.locator(`[${ATTR.storyList}="gauges"]`).first();

/** Names of the scripts that a page requests, in order. */
function collectScripts(page: Page): string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script")
      names.push(new URL(request.url()).pathname.split("/").at(-1) ?? "");
  });
  return names;
}

test("a page that opens at its chapter loads what a reader's acts need when the reader acts", async ({
  page,
}) => {
  const scripts = collectScripts(page);
  const later = () => scripts.filter((name) => name.startsWith("later-parts"));
  await spareMap(page);
  await page.goto(CHAPTER);
  await ready(page);
  expect(later()).toEqual([]);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => later().length).toBe(1);
});

test("no page holds scripts or data of the framework; pages without a map load no script", {
  tag: "@desktop",
}, () => {
  for (const file of listPages(OUT)) {
    const html = readFileSync(join(OUT, file), "utf8");
    expect(html, file).not.toMatch(/__next_|TURBOPACK|_next\/[^"]*\.m?js/);
    expect(/<script[^>]*\ssrc=/.test(html), file).toBe(html.includes(`${ATTR.mapDocument}=`));
  }
  expect(listFiles(OUT).filter((name) => name.startsWith("_next") && /\.m?js$/.test(name))).toEqual(
    [],
  );
});

test("React and the panel's code load on the first press, and the panel has its style from the start", {
  tag: "@desktop",
}, async ({ page }) => {
  const messages = collectConsole(page);
  const scripts = collectScripts(page);
  await spareMap(page);
  await page.goto(CHAPTER);
  await ready(page);
  expect(scripts.filter((name) => name.startsWith("details-code"))).toEqual([]);
  await page.evaluate((ATTR) => {
    const looks: string[] = [];
    Object.assign(window, { looks });
    new MutationObserver(() => {
      const found = document.querySelector(`[${ATTR.detailPanel}]`);
      if (found !== null) looks.push(getComputedStyle(found).position);
    }).observe(document.body, { childList: true, subtree: true });
  }, ATTR);
  await pressInText(page, listButton(page));
  await expect(panel(page)).toBeVisible();
  expect(scripts.filter((name) => name.startsWith("details-code"))).toHaveLength(1);
  const looks = await page.evaluate(() => (window as unknown as { looks: string[] }).looks);
  expect([...new Set(looks)]).toEqual(["fixed"]);
  expect(messages).toEqual([]);
});
