import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { measureFirstLine } from "../tools/engines/first-line.ts";
import { chapterPath, FIRST, PATH, SECOND } from "./support/fixture-story.ts";
import { keepFontsBack, ready, spareMap } from "./support/story-page.ts";

const chapters = [FIRST, SECOND];
/** A later chapter shows what the first one cannot: text above it. */
const sizesOf = (chapter: string) => (chapter === SECOND ? [] : "@long");

/** Expects a chapter's first line below map and legend, and its title in the window. */
async function expectInView(page: Page, chapter: string, when: string): Promise<void> {
  const { top, titleEnd, covered, height } = await page.evaluate(measureFirstLine, {
    chapter,
    ATTR,
  });
  expect(top, `first line ${when}`).toBeGreaterThanOrEqual(covered);
  expect(titleEnd, `title ${when}`).toBeLessThanOrEqual(height);
}

/** Resolves once the page has painted its current layout. */
const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

/** Makes the text above the chapters taller or lower, as late fonts do. */
const moveText = (page: Page, by: number) =>
  page.evaluate(
    ({ height, ATTR }) => {
      const first = document.querySelector<HTMLElement>(`[${ATTR.storyChapter}]`);
      if (first !== null) first.style.marginBlockStart = `${height}px`;
    },
    { height: by, ATTR },
  );

/**
 * Turns off scroll anchoring: Safari does not adjust the scroll position when the layout changes.
 */
async function withoutAnchoring(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { overflow-anchor: none; }");
    document.adoptedStyleSheets = [sheet];
  });
}

for (const chapter of chapters) {
  test(`a link to the chapter ${chapter} opens with its first line below the legend, however late its fonts are`, {
    tag: sizesOf(chapter),
  }, async ({ page }) => {
    await withoutAnchoring(page);
    await spareMap(page);
    const release = await keepFontsBack(page);
    await page.goto(`${PATH}${chapter}/`, { waitUntil: "commit" });
    await ready(page);
    await drawn(page);
    await expectInView(page, chapter, "before its fonts");
    release();
    await page.waitForLoadState();
    await page.evaluate(async () => void (await document.fonts.ready));
    await drawn(page);
    await expectInView(page, chapter, "with its fonts");
    for (const by of [400, 0]) {
      await moveText(page, by);
      await drawn(page);
      await expectInView(page, chapter, `with ${by} px above`);
    }
  });

  test(`a fragment opens the chapter ${chapter} with its first line below the legend`, {
    tag: sizesOf(chapter),
  }, async ({ page }) => {
    await withoutAnchoring(page);
    await spareMap(page);
    await page.goto(`${PATH}#${chapter}`);
    await ready(page);
    for (const by of [400, 0]) {
      await moveText(page, by);
      await drawn(page);
      await expectInView(page, chapter, `with ${by} px above`);
    }
  });
}

test("without the story's script, the page keeps the chapter in place as well", async ({
  page,
}) => {
  await withoutAnchoring(page);
  await page.route(/\.js$/, (route) => route.abort());
  const chapter = SECOND;
  await page.goto(`${PATH}${chapter}/`);
  for (const by of [400, 0]) {
    await moveText(page, by);
    await drawn(page);
    await expectInView(page, chapter, `with ${by} px above`);
  }
});

/** Where the page comes to rest: a key scrolls it smoothly. */
async function restingPlace(page: Page): Promise<number> {
  const places: number[] = [];
  const isAtRest = async () => {
    await drawn(page);
    places.push(await page.evaluate(() => window.scrollY));
    return new Set(places.slice(-5)).size === 1 && places.length >= 5;
  };
  await expect.poll(isAtRest).toBe(true);
  return places.at(-1) ?? 0;
}

/** Ways in which a reader leaves the place that the page opened at. */
const WAYS: Record<string, (page: Page) => Promise<unknown>> = {
  "the wheel": (page) => page.mouse.wheel(0, 300),
  "a key": (page) => page.keyboard.press("PageDown"),
  "anything that scrolls": (page) => page.evaluate(() => window.scrollBy(0, 300)),
};

for (const [way, leave] of Object.entries(WAYS)) {
  test(`a reader who has left the opening place by ${way} is not moved back to it`, {
    tag: way === "the wheel" ? [] : "@long",
  }, async ({ page }) => {
    await withoutAnchoring(page);
    await spareMap(page);
    await page.goto(chapterPath(FIRST));
    await ready(page);
    const before = await page.evaluate(() => window.scrollY);
    await page.mouse.move(100, 600);
    await leave(page);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before + 50);
    const left = await restingPlace(page);
    await moveText(page, 400);
    await drawn(page);
    expect(await page.evaluate(() => window.scrollY)).toBe(left);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const chapter of chapters) {
    test(`the link at the top leads to the first line of the chapter ${chapter}`, {
      tag: sizesOf(chapter),
    }, async ({ page }) => {
      await page.goto(`${PATH}${chapter}/`);
      const link = page.locator(`a:not(.skip)[href="#${chapter}"]`).first();
      await expect(link).toBeInViewport();
      await link.click();
      await expect(page.locator(`[${ATTR.storyChapter}="${chapter}"] h2`)).toBeInViewport();
      await expectInView(page, chapter, "after the link");
    });
  }
});
