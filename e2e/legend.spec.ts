import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { attribute, findAll, readPage, textOf } from "./support/built-page.ts";
import {
  chapterPath,
  FIRST,
  mapDocument,
  OUT,
  PATH,
  SECOND,
  STORY,
  waypoints,
} from "./support/fixture-story.ts";
import { COARSE, ready, scrollTo, settled, spareMap } from "./support/story-page.ts";

const { layers } = mapDocument;

/** A chapter whose first map shows several layers, none of them marks. */
const CHAPTER = FIRST;

const legend = (page: Page) => page.locator(`[${ATTR.storyLegend}]:not([hidden])`);
const rows = (page: Page) => legend(page).locator(`[${ATTR.legendLayer}]`);

/** The map's own style; of the sources' data, which is long and loaded once, only the length. */
const style = (page: Page) =>
  page.evaluate(() => {
    const { sources, ...rest } = window.__story?.map?.getStyle() ?? {};
    return { ...rest, sources: JSON.stringify(sources).length };
  });
type Style = Awaited<ReturnType<typeof style>>;

/** Ids of the style layers whose paint differs between two styles. */
function changedLayers(before: Style, after: Style): string[] {
  const read = ({ layers = [] }: Style) =>
    new Map(layers.map((layer) => [layer.id, JSON.stringify(layer.paint)]));
  const was = read(before);
  return [...read(after)].flatMap(([id, paint]) => (was.get(id) === paint ? [] : [id]));
}

async function goTo(page: Page, id: string): Promise<void> {
  await scrollTo(page, `[${ATTR.storyChapter}="${id}"]`);
  await page.waitForFunction((chapter) => window.__story?.active() === chapter, id);
  await settled(page);
}

/** At a waypoint that highlights no layer: with a highlight, the others are faded already. */
async function openAt(page: Page, id: string): Promise<void> {
  await page.goto(`${chapterPath(id)}#the-meadow`);
  await settled(page);
}

/** Asserts that a row's layer is emphasized: the others are faded, and it is not. */
async function expectBroughtOut(page: Page, before: Style, layer: string): Promise<void> {
  await settled(page);
  const changed = changedLayers(before, await style(page));
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.filter((id) => id === layer || id.startsWith(`${layer}:`))).toEqual([]);
}

async function expectAsBefore(page: Page, before: Style): Promise<void> {
  await expect(legend(page).locator('[aria-pressed="true"]')).toHaveCount(0);
  await settled(page);
  expect(await style(page)).toEqual(before);
}

test("the legend of every waypoint lists exactly the layers of its map; each row says whether its layer is planned or a sketch", {
  tag: "@desktop",
}, () => {
  const built = readPage(OUT, STORY);
  const lists = findAll(built, "*", { [ATTR.storyKey]: true });
  expect(lists.map((list) => attribute(list, ATTR.storyKey))).toEqual(waypoints);
  for (const list of lists) {
    const id = attribute(list, ATTR.storyKey) ?? "";
    const ids = findAll(list, "*", { [ATTR.legendLayer]: true }).map((row) =>
      attribute(row, ATTR.legendLayer),
    );
    expect(ids.sort(), id).toEqual([...(mapDocument.waypoints[id]?.show ?? [])].sort());
  }
  for (const { id, precision, status } of layers) {
    const rows = lists.flatMap((list) => findAll(list, "*", { [ATTR.legendLayer]: id }));
    for (const words of rows.map(textOf)) {
      expect(words.includes("planned"), `${id}: ${words}`).toBe(status === "planned");
      expect(words.includes("sketch"), `${id}: ${words}`).toBe(precision.kind === "schematic");
      expect(words, "every border is surveyed unless the map says otherwise").not.toContain(
        "surveyed",
      );
    }
  }
});

test("what steps back on a waypoint's map steps back in its legend", { tag: "@desktop" }, () => {
  const lists = findAll(readPage(OUT, STORY), "*", { [ATTR.storyKey]: true });
  const seen = new Set<boolean>();
  for (const list of lists) {
    const { highlight = [] } = mapDocument.waypoints[attribute(list, ATTR.storyKey) ?? ""] ?? {};
    for (const row of findAll(list, "*", { [ATTR.legendLayer]: true })) {
      const layer = layers.find(({ id }) => id === attribute(row, ATTR.legendLayer));
      const isBack =
        layer?.draw !== "land" && highlight.length > 0 && !highlight.includes(layer?.id ?? "");
      expect(findAll(row, "svg", { [ATTR.back]: true }).length, layer?.id).toBe(isBack ? 1 : 0);
      seen.add(isBack);
    }
  }
  expect(seen.size, "rows of both kinds").toBe(2);
});

test.describe("on a live map", () => {
  test.use(COARSE);

  test("a row focused by keyboard emphasizes its layer; moving on and Escape restore the map", {
    tag: "@desktop",
  }, async ({ page }) => {
    await openAt(page, CHAPTER);
    const before = await style(page);
    const first = rows(page).first();
    const second = rows(page).nth(1);
    await first.focus();
    await page.keyboard.press("Tab");
    await expect(second).toBeFocused();
    await expect(second).toHaveAttribute("aria-pressed", "true");
    await expectBroughtOut(page, before, (await second.getAttribute(ATTR.legendLayer)) ?? "");
    await page.keyboard.press("Escape");
    await expectAsBefore(page, before);
    await page.keyboard.press("Enter");
    await expect(second).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("Shift+Tab");
    await expect(first).toHaveAttribute("aria-pressed", "true");
    await expectBroughtOut(page, before, (await first.getAttribute(ATTR.legendLayer)) ?? "");
    await first.blur();
    await expectAsBefore(page, before);
  });

  test(
    "a hovered or tapped row emphasizes its layer, and leaving it restores the map",
    {
      tag: "@long-on-phone",
    },
    async ({ page }, info) => {
      await openAt(page, CHAPTER);
      const before = await style(page);
      const row = rows(page).nth(1);
      const layer = (await row.getAttribute(ATTR.legendLayer)) ?? "";
      if (info.project.name === "phone") {
        await page.locator(`[${ATTR.mapBlock}] summary`).tap();
        await row.tap();
        await expect(row).toHaveAttribute("aria-pressed", "true");
        await expectBroughtOut(page, before, layer);
        await row.tap();
      } else {
        await row.hover();
        await expect(row).toHaveAttribute("aria-pressed", "true");
        await expectBroughtOut(page, before, layer);
        await page.mouse.move(100, 100);
      }
      await expectAsBefore(page, before);
    },
  );

  test("the next waypoint shows its own map, whichever row was emphasized", {
    tag: "@desktop",
  }, async ({ page }) => {
    await openAt(page, CHAPTER);
    const next = SECOND;
    await goTo(page, next);
    const plain = await style(page);
    await goTo(page, CHAPTER);
    await rows(page).first().focus();
    await page.keyboard.press("Enter");
    await settled(page);
    await goTo(page, next);
    expect(await style(page)).toEqual(plain);
    await expect(page.locator(`[${ATTR.legendLayer}][aria-pressed="true"]`)).toHaveCount(0);
  });
});

/** The legends whose rows leave the strip, or whose words are cut or lie under the locator. */
const overfull = (page: Page) =>
  page.evaluate((ATTR) => {
    const lists = [...document.querySelectorAll<HTMLElement>(`[${ATTR.storyLegend}]`)];
    return lists
      .filter((list) => {
        for (const each of lists) each.hidden = each !== list;
        const strip = list.getBoundingClientRect();
        const locator = list.querySelector(`[${ATTR.locator}] img`)?.getBoundingClientRect();
        const end = locator && locator.width > 0 ? locator.left : strip.right;
        return [...list.querySelectorAll(`[${ATTR.legendLayer}], [${ATTR.legendLayer}] *`)].some(
          (part) => {
            const { top, bottom, right, width } = part.getBoundingClientRect();
            if (width === 0) return false;
            const isCut =
              getComputedStyle(part).overflow === "hidden" && part.scrollWidth > part.clientWidth;
            return top < strip.top || bottom > strip.bottom || right > end || isCut;
          },
        );
      })
      .map((list) => list.getAttribute(ATTR.storyLegend));
  }, ATTR);

/**
 * The words and months of the axes of time that leave the strip, reach into the legend, or are cut.
 */
const cutOnAxes = (page: Page) =>
  page.locator(`[${ATTR.storyAxis}]`).evaluateAll(
    (axes, ATTR) =>
      axes.flatMap((axis) => {
        const room = axis.getBoundingClientRect();
        return [...axis.querySelectorAll(`p, [${ATTR.axisStep}] > span`)]
          .filter((part) => {
            const { top, bottom } = part.getBoundingClientRect();
            const isCut = part.scrollWidth > part.clientWidth && part.clientWidth > 0;
            return isCut || top < room.top || bottom > Math.min(room.bottom, window.innerHeight);
          })
          .map(({ textContent }) => textContent);
      }),
    ATTR,
  );

test("every legend fits into the strip, and so do seven rows", { tag: "@desktop" }, async ({
  page,
}) => {
  await spareMap(page);
  await page.goto(PATH);
  await ready(page);
  // The page's HTML has only the opening legend in the strip; the script copies the others into it.
  const strip = page.locator(`[${ATTR.storyLegend}]`);
  expect(
    await strip.evaluateAll(
      (lists, name) => lists.map((list) => list.getAttribute(name)),
      ATTR.storyLegend as string,
    ),
  ).toEqual(waypoints);
  for (const [width, height] of [
    [1440, 900],
    [1280, 800],
    [1024, 768],
    [900, 600],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await overfull(page), `legends at ${width} px`).toEqual([]);
    expect(await cutOnAxes(page), `the axis at ${width} px`).toEqual([]);
  }
  await page.evaluate((ATTR) => {
    const lists = [...document.querySelectorAll<HTMLElement>(`[${ATTR.storyLegend}]`)];
    const rows = new Map(
      lists.flatMap((list) =>
        [...list.querySelectorAll(`li:has([${ATTR.legendLayer}]:not([${ATTR.points}]))`)].map(
          (row) => [row.textContent, row] as const,
        ),
      ),
    );
    // A legend that no map has: the longest rows of the story, each twice.
    const longest = [...rows.values()].sort(
      (a, b) => (b.textContent ?? "").length - (a.textContent ?? "").length,
    );
    const [list] = lists;
    list?.replaceChildren(
      ...[...longest, ...longest].slice(0, 7).map((row) => row.cloneNode(true)),
      ...[...list.querySelectorAll(`[${ATTR.locator}]`)],
    );
    list?.setAttribute(ATTR.many, "");
    for (const other of lists.slice(1)) other.remove();
  }, ATTR);
  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(strip.locator(`[${ATTR.legendLayer}]`)).toHaveCount(7);
    expect(await overfull(page), `seven rows at ${width} px`).toEqual([]);
  }
});

test("on a phone the closed legend is one line that ends before its button", {
  tag: "@phone",
}, async ({ page }) => {
  await spareMap(page);
  await page.goto(PATH);
  const found = await page.evaluate((ATTR) => {
    const lists = [...document.querySelectorAll<HTMLElement>(`[${ATTR.storyLegend}]`)];
    const strip = lists[0]?.closest("aside")?.getBoundingClientRect();
    const button = document.querySelector(`[${ATTR.mapBlock}] summary`)?.getBoundingClientRect();
    return lists
      .filter((list) => {
        for (const each of lists) each.hidden = each !== list;
        const words = [...list.querySelectorAll(`[${ATTR.legendWords}] > *`)]
          .map((word) => word.getBoundingClientRect())
          .filter(({ width }) => width > 0);
        return (
          words.length === 0 ||
          words.some(
            ({ top, bottom, right }) =>
              right > (button?.left ?? 0) ||
              top < (strip?.top ?? 0) ||
              bottom > (strip?.bottom ?? 0),
          )
        );
      })
      .map((list) => list.getAttribute(ATTR.storyLegend));
  }, ATTR);
  expect(found).toEqual([]);
});

test.describe("an open legend on a phone", { tag: "@phone" }, () => {
  const button = (page: Page) => page.locator(`[${ATTR.mapBlock}] summary`);
  const isOpen = (page: Page) => page.locator(`[${ATTR.mapBlock}] details[open]`);

  test.beforeEach(async ({ page }) => {
    await spareMap(page);
    await page.goto(chapterPath(SECOND));
    await ready(page);
    await button(page).click();
    await expect(isOpen(page)).toHaveCount(1);
  });

  test("covers half of the text at most", async ({ page }) => {
    const share = await page.evaluate((ATTR) => {
      const block = document.querySelector(`[${ATTR.mapBlock}]`)?.getBoundingClientRect();
      const sheet = document.querySelector(`[${ATTR.mapKeys}]`)?.getBoundingClientRect();
      if (block === undefined || sheet === undefined) throw new Error("a legend expected");
      return (sheet.bottom - block.bottom) / (window.innerHeight - block.bottom);
    }, ATTR);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThanOrEqual(0.5);
  });

  test("closes on Escape, and its button has the focus", async ({ page }) => {
    await page.keyboard.press("Escape");
    await expect(isOpen(page)).toHaveCount(0);
    await expect(button(page)).toBeFocused();
  });

  test("closes on a press on the text, and not on one inside it", async ({ page }) => {
    await page.locator(`[${ATTR.mapKeys}]`).click({ position: { x: 5, y: 5 } });
    await expect(isOpen(page)).toHaveCount(1);
    await page.mouse.click(200, (page.viewportSize()?.height ?? 0) - 20);
    await expect(isOpen(page)).toHaveCount(0);
  });

  test("closes when the reader scrolls on", async ({ page }) => {
    await page.evaluate(() => window.scrollBy({ top: 20, behavior: "instant" }));
    await ready(page);
    await expect(isOpen(page)).toHaveCount(1);
    await page.evaluate(() => window.scrollBy({ top: 200, behavior: "instant" }));
    await expect(isOpen(page)).toHaveCount(0);
  });

  test("has the downloads of its map", async ({ page }) => {
    const links = page.locator(`[${ATTR.mapKeys}] [${ATTR.storyDownload}] a:visible`);
    expect(
      await links.evaluateAll((all) => all.map((link) => link.getAttribute("download"))),
    ).toEqual([`${STORY}-${SECOND}.png`, `${STORY}-${SECOND}.svg`]);
  });
});
