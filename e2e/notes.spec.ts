import { expect, type Locator, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { say } from "./support/say.ts";
import { STORY, spareMap } from "./support/story-page.ts";

const PANEL = `[${ATTR.storyNotePanel}]`;
const NUMBERS = `sup > a[${ATTR.storyNote}]`;

/** The story with its script at work: from then on note numbers are buttons. The map is spared, as under data saver. */
async function openStory(page: Page): Promise<Locator> {
  await spareMap(page);
  await page.goto(`/${STORY}/`);
  await expect(page.locator(NUMBERS).first()).toHaveAttribute("role", "button");
  return page.locator(NUMBERS);
}

/** Words of the entry that a note's link leads to. */
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

test("by keyboard a note opens, leads on into its link, and Escape returns to the number", {
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

test("one note is open at a time, and the number pressed stays where it is", async ({ page }) => {
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

test("a measured figure tells in the same way how it was measured", {
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

test("every number has 24 by 24 px, and none of another's", async ({ page }) => {
  const numbers = await openStory(page);
  const boxes = await numbers.evaluateAll((links) =>
    links.map((link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return { left, top: top + window.scrollY, width, height };
    }),
  );
  expect(boxes.length).toBeGreaterThan(20);
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
}, async ({ page }) => {
  await openStory(page);
  const lost = await page.locator(`a[${ATTR.storyNote}]`).evaluateAll(
    (links, ATTR) =>
      links.flatMap((link) => {
        const entry = document.getElementById((link as HTMLAnchorElement).hash.slice(1));
        const together =
          entry?.closest(`[${ATTR.storyChapter}]`) === link.closest(`[${ATTR.storyChapter}]`);
        return entry !== null && together ? [] : [link.outerHTML];
      }),
    ATTR,
  );
  expect(lost).toEqual([]);
});

test("the story ends with corrections, credits, its day and the note on boundaries", {
  tag: "@desktop",
}, async ({ page }) => {
  await openStory(page);
  const end = page.getByRole("region", { name: "About this story" });
  await expect(end.getByRole("heading", { name: "Corrections" })).toBeVisible();
  await expect(end).toContainText(say("end.noCorrections"));
  await expect(end.getByRole("link", { name: say("end.report") })).toHaveAttribute(
    "href",
    /^mailto:/,
  );
  await expect(end).toContainText("© OpenStreetMap contributors");
  await expect(end).toContainText("As of 29 December 2025");
  await expect(end).toContainText(say("end.boundaries"));
  for (const path of await end
    .locator('a[href^="/fonts/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""))) {
    expect((await page.request.get(path)).status(), path).toBe(200);
  }
});

test("on paper every source stands with its address, and nothing is folded away", {
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
