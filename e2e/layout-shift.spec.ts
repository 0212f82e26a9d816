import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { FIRST, HOME, PATH, SECOND } from "./support/fixture-story.ts";
import { keepFontsBack, ready, spareMap } from "./support/story-page.ts";

const LATE = `html[${ATTR.fontsLate}]`;
/** The benchmark prints less as 0.000: a note within a line that moves by a few px. */
const LEAST = 0.0005;

/** A move of the page that no reader made, and the text that moved. */
interface Shift {
  value: number;
  moved: string[];
}

/** Collects the shifts of a page's layout from its first frame on. */
async function collectShifts(page: Page): Promise<() => Promise<Shift[]>> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          value: number;
          sources: { node: Node | null }[];
        };
        const moved = sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? "");
        shifts.push({ value, moved });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
}

/** Resolves once the page has drawn two frames more. */
const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

for (const [name, path] of Object.entries({
  story: PATH,
  "first chapter": `${PATH}${FIRST}/`,
  "later chapter": `${PATH}${SECOND}/`,
  home: HOME,
  data: `${PATH}data/`,
})) {
  test(`nothing on the page moves while it opens, however late its fonts are: ${name}`, async ({
    page,
  }) => {
    const shifts = await collectShifts(page);
    const release = await keepFontsBack(page);
    await page.goto(path, { waitUntil: "commit" });
    await page.waitForFunction(
      () => performance.getEntriesByName("first-contentful-paint").length > 0,
    );
    await expect(page.locator(LATE)).toHaveCount(1);
    release();
    await expect(page.locator(LATE)).toHaveCount(0);
    await page.waitForLoadState();
    if (/story|chapter/.test(name)) await ready(page);
    await drawn(page);
    const moves = await shifts();
    const sum = moves.reduce((total, { value }) => total + value, 0);
    expect(sum, JSON.stringify(moves)).toBeLessThan(LEAST);
  });
}

test("a paragraph that would move keeps its font until it is off the screen", async ({ page }) => {
  const kept = page.locator("p[style*=font-family]");
  await spareMap(page);
  const release = await keepFontsBack(page);
  await page.goto(`${PATH}${SECOND}/`, { waitUntil: "commit" });
  await page.waitForFunction(
    () => performance.getEntriesByName("first-contentful-paint").length > 0,
  );
  // Many parts in a line, each of which would have to stay where it is.
  await page.locator(`[${ATTR.storyChapter}="${SECOND}"] h2`).evaluate((title) => {
    const parts = document.createElement("p");
    for (let i = 0; i < 20; i++) parts.append("lil ", document.createElement("i"), "WMW ");
    title.before(parts);
  });
  release();
  await expect(page.locator(LATE)).toHaveCount(0);
  await expect(kept).not.toHaveCount(0);
  await page.mouse.wheel(0, 3000);
  await expect(kept).toHaveCount(0);
});

test("the credits of the map keep their place when the longest scale appears", async ({ page }) => {
  await page.goto(PATH);
  await ready(page);
  const [before, after] = await page.evaluate((ATTR) => {
    const find = (name: string) => document.querySelector<HTMLElement>(`[${name}]`);
    const scale = find(ATTR.mapScale);
    const length = find(ATTR.scaleLength);
    const where = find(ATTR.scaleWhere);
    const credit = scale?.parentElement?.parentElement?.lastElementChild;
    if (!scale || !length || !where || !credit) throw new Error("a scale and credits expected");
    scale.hidden = true;
    const without = credit.getBoundingClientRect().x;
    length.textContent = "5,000 km";
    where.hidden = false;
    scale.hidden = false;
    return [without, credit.getBoundingClientRect().x];
  }, ATTR);
  expect(after).toBe(before);
});

test("a page whose fonts do not come no longer waits for them", { tag: "@desktop" }, async ({
  page,
}) => {
  await page.route(/\.woff2$/, (route) => route.abort());
  await page.goto(HOME);
  await expect(page.locator(LATE)).toHaveCount(0);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the text is in our fonts from the start", { tag: "@desktop" }, async ({ page }) => {
    await page.goto(HOME);
    await expect(page.locator(LATE)).toHaveCount(0);
    expect(
      await page.locator("body").evaluate((body) => getComputedStyle(body).fontFamily),
    ).toMatch(/^"Source Serif 4"/);
  });
});
