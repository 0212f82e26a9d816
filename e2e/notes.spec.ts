import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { atLeastOne } from "../testing/at-least-one.ts";
import { attribute, findAll, findOne, readPage, textOf } from "./support/built-page.ts";
import {
  BASE_PATH,
  chapterPath,
  OUT,
  PATH,
  SECOND,
  SMALL_STORY,
  STORY,
} from "./support/fixture-story.ts";
import { say } from "./support/say.ts";
import { spareMap } from "./support/story-page.ts";

const PANEL = `[${ATTR.storyNotePanel}]`;
const NUMBERS = `sup > a[${ATTR.storyNote}]`;

const built = readPage(OUT, STORY);
const endOf = (story: string) =>
  findOne(readPage(OUT, story), "section", { "aria-labelledby": "_end" });

/**
 * The story with its script at work: from then on note numbers are buttons. No live map is loaded,
 * as under data saver.
 */
async function openStory(page: Page): Promise<Locator> {
  await spareMap(page);
  await page.goto(PATH);
  await expect(page.locator(NUMBERS).first()).toHaveAttribute("role", "button");
  return page.locator(NUMBERS);
}

/** The text of the entry that a note's link leads to. */
async function entryOf(link: Locator): Promise<string> {
  return link.evaluate(
    (a: HTMLAnchorElement) => document.getElementById(a.hash.slice(1))?.textContent ?? "",
  );
}

test("a press on a number opens its source under the line, a second one closes it", async ({
  page,
  hasTouch,
}) => {
  const number = (await openStory(page)).nth(2);
  await number.scrollIntoViewIfNeeded();
  const history = await page.evaluate(() => window.history.length);
  const press = () => (hasTouch ? number.tap() : number.click());
  await press();
  const panel = page.locator(PANEL);
  await expect(panel).toBeVisible();
  await expect(panel).toHaveText(await entryOf(number));
  await expect(panel.getByRole("link")).toHaveAttribute("href", /^https?:/);
  await expect(panel.locator("time")).toBeVisible();
  await expect(number).toHaveAttribute("aria-expanded", "true");
  const [line, box] = [await number.boundingBox(), await panel.boundingBox()];
  if (line === null || box === null) throw new Error("number and panel expected on the page");
  const gap = box.y - (line.y + line.height);
  expect(gap).toBeGreaterThan(0);
  expect(gap, "not a line lies between").toBeLessThan(24);
  const map = await page.locator(`[${ATTR.mapStatus}]`).boundingBox();
  if (map === null) throw new Error("a map expected");
  const apart =
    box.x + box.width <= map.x || box.x >= map.x + map.width || box.y >= map.y + map.height;
  expect(apart, "the map stays free").toBe(true);
  await press();
  await expect(panel).toHaveCount(0);
  await expect(number).toHaveAttribute("aria-expanded", "false");
  await expect(number).toBeFocused();
  expect(await page.evaluate(() => window.history.length)).toBe(history);
  expect(new URL(page.url()).hash).toBe("");
});

test("the keyboard opens a note and reaches its link, and Escape returns to the number", {
  tag: "@desktop",
}, async ({ page }) => {
  const number = (await openStory(page)).nth(1);
  await number.focus();
  for (const key of ["Enter", "Space"]) {
    const before = await page.evaluate(() => window.scrollY);
    await page.keyboard.press(key);
    const panel = page.locator(PANEL);
    await expect(number).toHaveAttribute("aria-expanded", "true");
    await expect(panel).toHaveId((await number.getAttribute("aria-controls")) ?? "");
    await expect(panel).toHaveRole("note");
    expect(Math.abs((await page.evaluate(() => window.scrollY)) - before)).toBeLessThan(200);
    await page.keyboard.press("Tab");
    await expect(panel.getByRole("link")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(panel).toHaveCount(0);
    await expect(number).toBeFocused();
    await expect(number).not.toHaveAttribute("aria-controls");
  }
});

test("Escape in the panel of the map closes that panel, and an open note stays", {
  tag: "@desktop",
}, async ({ page }) => {
  const number = (await openStory(page)).first();
  await number.press("Enter");
  await page.locator(`[${ATTR.storyList}]`).first().press("Enter");
  await expect(page.locator(`[${ATTR.detailPanel}]`)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(`[${ATTR.detailPanel}]`)).toHaveCount(0);
  await expect(page.locator(PANEL)).toHaveCount(1);
});

test("only one note is open at a time, and the pressed number does not move", {
  tag: "@long-on-phone",
}, async ({ page }) => {
  const numbers = await openStory(page);
  await numbers.nth(1).click();
  const next = numbers.nth(2);
  // In the middle of the window there is room for a panel under it.
  await next.evaluate((link) => link.scrollIntoView({ block: "center" }));
  const before = await next.boundingBox();
  await next.evaluate((link: HTMLAnchorElement) => link.click());
  await expect(page.locator(PANEL)).toHaveCount(1);
  await expect(page.locator(PANEL)).toHaveText(await entryOf(next));
  await expect(page.locator(`[aria-expanded="true"][${ATTR.storyNote}]`)).toHaveCount(1);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));
  const after = await next.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
});

test("a measured figure opens a note on its measurement in the same way", {
  tag: "@desktop",
}, async ({ page }) => {
  await openStory(page);
  const figure = page.locator(`a[${ATTR.storyNote}][href*="-measured-"]`).first();
  await figure.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(PANEL)).toHaveText(await entryOf(figure));
  await page.keyboard.press("Escape");
  await expect(page.locator(PANEL)).toHaveCount(0);
  await expect(figure).toBeFocused();
});

test("every number has a target of 24 by 24 px, and no two overlap", async ({ page }) => {
  const numbers = await openStory(page);
  const boxes = await numbers.evaluateAll((links) =>
    links.map((link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return { left, top: top + window.scrollY, width, height };
    }),
  );
  expect(boxes.length).toBeGreaterThan(5);
  for (const [i, box] of boxes.entries()) {
    expect(box.width).toBeGreaterThanOrEqual(24);
    expect(box.height).toBeGreaterThanOrEqual(24);
    const next = boxes[i + 1];
    if (next === undefined) continue;
    const apart =
      next.left >= box.left + box.width - 0.5 ||
      next.left + next.width <= box.left + 0.5 ||
      next.top >= box.top + box.height - 0.5;
    expect(apart, `numbers ${i} and ${i + 1}`).toBe(true);
  }
});

test("every note and every measured figure leads to an entry of its chapter's lists", {
  tag: "@desktop",
}, () => {
  const articles = findAll(built, "article", { [ATTR.storyChapter]: true });
  for (const article of atLeastOne(articles, "chapters")) {
    for (const link of findAll(article, "a", { [ATTR.storyNote]: true }))
      findOne(article, "*", { id: (attribute(link, "href") ?? "").slice(1) });
  }
  expect(findAll(built, "a", { [ATTR.storyNote]: true }).length).toBeGreaterThan(5);
});

test("the story ends with corrections, the latest first, with a link to their chapter", {
  tag: "@desktop",
}, () => {
  const items = findAll(endOf(STORY), "li").filter((item) => /^\d+ \w+ 2024/.test(textOf(item)));
  expect(items.map(textOf)).toEqual([
    "1 July 2024: The board is spelt as it spells itself.",
    expect.stringMatching(/^20 June 2024, .+: A gauge stood on the wrong bank\.$/),
  ]);
  const [, ofChapter] = items;
  if (ofChapter === undefined) throw new Error("two corrections expected");
  expect(attribute(findOne(ofChapter, "a"), "href")).toBe(chapterPath("the-gauges"));
  expect(textOf(endOf(STORY))).not.toContain(say("end.noCorrections"));
  expect(textOf(endOf(SMALL_STORY))).toContain(say("end.noCorrections"));
});

test("the story ends with credits, its day, a way to report a mistake and the note on boundaries", {
  tag: "@desktop",
}, () => {
  const end = endOf(STORY);
  findOne(end, "a", { href: /^mailto:/ });
  for (const words of ["© OpenStreetMap contributors", "As of 15 June 2024"])
    expect(textOf(end)).toContain(words);
  expect(textOf(end)).toContain(say("end.boundaries"));
  const fonts = findAll(end, "a", { href: /^\/atlas\/fonts\// });
  for (const link of atLeastOne(fonts, "licences of fonts"))
    expect(existsSync(join(OUT, (attribute(link, "href") ?? "").replace(BASE_PATH, "")))).toBe(
      true,
    );
});

test("a source published after the story's day is marked so, in its list and in place", {
  tag: "@desktop",
}, async ({ page }) => {
  await spareMap(page);
  await page.goto(chapterPath(SECOND));
  const number = page.locator(`[${ATTR.storyChapter}="the-gauges"] sup > a`).last();
  await expect(number).toHaveAttribute("role", "button");
  await number.click();
  const panel = page.locator(`[${ATTR.storyNotePanel}]`);
  await expect(panel).toContainText("A look back at the spring");
  await expect(panel.getByText(say("chapter.printedLater"))).toBeVisible();
  const target = (await number.getAttribute("href")) ?? "";
  await expect(page.locator(target)).toContainText(say("chapter.printedLater"));
});

test("on paper every source is printed with its address, and nothing is collapsed", {
  tag: "@desktop",
}, async ({ page }) => {
  const numbers = await openStory(page);
  await numbers.first().click();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(PANEL)).toBeHidden();
  const list = page.locator(`[${ATTR.storyChapter}] footer ol`).first();
  await expect(list).toBeVisible();
  const address = await list
    .locator("a")
    .first()
    .evaluate((link) => getComputedStyle(link, "::after").content);
  expect(address).toContain("http");
});
