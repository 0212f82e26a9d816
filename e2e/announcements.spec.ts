import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { printDeepLink } from "../lib/story/deep-link.ts";
import { chapterPath, FIRST, mapDocument, PATH, SECOND } from "./support/fixture-story.ts";
import { say } from "./support/say.ts";
import { COARSE, ready, scrollTo, spareMap } from "./support/story-page.ts";
import { scrollToStep, waypoint as stepped, steps } from "./support/time-steps.ts";

test.use(COARSE);

const [, AFTER_FIRST = ""] = mapDocument.chapters[0]?.waypoints ?? [];

/**
 * Collects what the page announces, and the waypoints at which it reports that the reader has
 * settled.
 */
async function collect(page: Page): Promise<void> {
  await page.addInitScript((ATTR) => {
    const found = { said: [] as string[], settled: [] as string[] };
    Object.assign(window, { found });
    document.addEventListener("atlas:chapter", ({ detail }) => found.settled.push(detail.waypoint));
    new MutationObserver(() => {
      const text = document.querySelector(`[${ATTR.announced}]`)?.textContent ?? "";
      if (text !== "" && text !== found.said.at(-1)) found.said.push(text);
    }).observe(document, { childList: true, characterData: true, subtree: true });
  }, ATTR);
}

const found = (page: Page) =>
  page.evaluate(
    () => (window as unknown as { found: { said: string[]; settled: string[] } }).found,
  );
const said = async (page: Page) => (await found(page)).said;
const lastSettled = async (page: Page) => (await found(page)).settled.at(-1);

async function open(page: Page, path: string, waypoint: string): Promise<void> {
  await collect(page);
  await spareMap(page);
  await page.goto(path);
  await ready(page);
  await expect.poll(() => lastSettled(page)).toBe(waypoint);
}

async function readOn(page: Page, waypoint: string): Promise<void> {
  await scrollTo(page, `[${ATTR.storyWaypoint}="${waypoint}"]`);
  await expect.poll(() => lastSettled(page)).toBe(waypoint);
}

/** What the page says of a waypoint's map. */
async function mapOf(page: Page, waypoint: string): Promise<string> {
  const text = await page.locator(`[${ATTR.storyDescribe}="${waypoint}"]`).textContent();
  return /^[^.]*\./.exec(text ?? "")?.[0] ?? "";
}

async function titleOf(page: Page, chapter: string): Promise<string> {
  const title = await page.locator(`[${ATTR.storyChapter}="${chapter}"]`).getAttribute(ATTR.title);
  return say("announce.chapter", { title: title ?? "" });
}

test("another map is announced once the reader has settled, with the chapter if that is another", async ({
  page,
}) => {
  await open(page, chapterPath(FIRST), FIRST);
  await readOn(page, AFTER_FIRST);
  const first = await mapOf(page, AFTER_FIRST);
  await expect(page.getByRole("status").filter({ hasText: first })).toBeAttached();
  await readOn(page, SECOND);
  const second = `${await titleOf(page, SECOND)} ${await mapOf(page, SECOND)}`;
  await expect.poll(() => said(page)).toEqual([first, second]);
});

test("a step of time is announced by its name, but not where the axis itself announces it", {
  tag: "@desktop",
}, async ({ page }) => {
  const [, second = "", third = ""] = steps.map(({ from }) => from.slice(0, 7));
  const name = (month: string) =>
    new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric" }).format(new Date(month));
  const hash = printDeepLink({
    place: { kind: "step", waypoint: stepped, step: second },
    view: null,
  });
  await open(page, PATH + hash, stepped);
  await scrollToStep(page, 2);
  await expect.poll(() => said(page)).toEqual([name(third)]);
  await page.goto("about:blank");
  await page.goto(PATH + hash);
  await ready(page);
  await page.locator(`[${ATTR.storyAxis}="${stepped}"] input`).focus();
  await page.keyboard.press("ArrowRight");
  // Once the reader has settled, the address is no longer that of the month before.
  await expect.poll(() => new URL(page.url()).hash).toBe("");
  await readOn(page, SECOND);
  await expect.poll(() => said(page)).toEqual([await mapOf(page, SECOND)]);
});

test("a link or a key that moves the focus leaves the chapter’s title to it, and readers can switch announcements off", {
  tag: "@desktop",
}, async ({ page }) => {
  await open(page, chapterPath(FIRST), FIRST);
  await page.locator(`[${ATTR.settings}]`).press("Enter");
  const box = page.getByRole("checkbox", { name: say("settings.quiet") });
  await box.check();
  await page.keyboard.press("Escape");
  await readOn(page, AFTER_FIRST);
  await page.locator(`[${ATTR.settings}]`).press("Enter");
  await box.uncheck();
  await page.keyboard.press("Escape");
  await page
    .locator(`a[href$="${chapterPath(SECOND)}"]`)
    .first()
    .press("Enter");
  const second = await mapOf(page, SECOND);
  await expect.poll(() => said(page)).toEqual([second]);
  await page.keyboard.press("k");
  await expect.poll(() => said(page)).toEqual([second, await mapOf(page, AFTER_FIRST)]);
});

test("headings go down one level at a time, each map has one description, and sections have names", async ({
  page,
}) => {
  await spareMap(page);
  await page.goto(PATH);
  await ready(page);
  // Sections have their names once a reader does anything.
  await page.keyboard.press("Tab");
  const levels = await page
    .getByRole("heading")
    .evaluateAll((all) => all.map(({ localName }) => Number(localName.slice(1))));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  for (const { id, waypoints } of mapDocument.chapters) {
    const title = await page.locator(`[${ATTR.storyChapter}="${id}"]`).getAttribute(ATTR.title);
    const article = page.getByRole("article", { name: title ?? "", exact: true });
    await expect(article).toHaveCount(1);
    await expect(article.getByRole("figure")).toHaveCount(waypoints.length);
    for (const [index] of waypoints.entries()) {
      const name = say("announce.part", {
        title: title ?? "",
        number: index + 1,
        count: waypoints.length,
      });
      const section = article.getByRole("region", { name, exact: true });
      await expect(section).toHaveCount(waypoints.length > 1 ? 1 : 0);
    }
  }
  for (const role of ["banner", "main", "contentinfo"] as const)
    await expect(page.getByRole(role)).toHaveCount(1);
});
