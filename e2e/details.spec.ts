import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { atLeastOne } from "../testing/at-least-one.ts";
import {
  chapterPath,
  detailsPath,
  LAST,
  MARKS,
  mapDocument,
  marks,
} from "./support/fixture-story.ts";
import { say } from "./support/say.ts";
import {
  COARSE,
  collectConsole,
  pressInText,
  ready,
  settled,
  spareMap,
} from "./support/story-page.ts";

test.use(COARSE);

/** A waypoint whose map shows every mark, three of them at one place, and an area under no mark. */
const ALL = `${chapterPath(LAST)}#all-together`;
const THREE_MARKS: [number, number] = [29.6, 45.3];
const ONE_MARK: [number, number] = [29.55, 45];
const FIELDS: [number, number] = [29.28, 45.05];
const NOTHING: [number, number] = [28.86, 45.38];

const panel = (page: Page, kind = "") =>
  page.locator(kind === "" ? `[${ATTR.detailPanel}]` : `[${ATTR.detailPanel}="${kind}"]`);
const listButton = (page: Page) =>
  page.locator(`[${ATTR.storyWaypoint}="all-together"] [${ATTR.storyList}="${MARKS}"]`);
const ringed = (page: Page) =>
  page.evaluate(() => window.__story?.map?.getGlobalState().selected ?? null);

/** Where a position is in the window, in CSS px. */
async function pointOf(page: Page, at: [number, number]): Promise<{ x: number; y: number }> {
  return page.evaluate((lngLat) => {
    const map = window.__story?.map;
    if (map === null || map === undefined) throw new Error("no live map");
    const { left, top } = map.getContainer().getBoundingClientRect();
    const point = map.project(lngLat);
    return { x: left + point.x, y: top + point.y };
  }, at);
}

/** Presses the map where a position is: a click with a mouse, a tap on a phone. */
async function press(page: Page, at: [number, number]): Promise<void> {
  const { x, y } = await pointOf(page, at);
  if (test.info().project.name === "phone") await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y);
}

async function open(page: Page): Promise<void> {
  await page.goto(ALL);
  await settled(page);
}

/** The same without a live map: the lists are identical. */
async function openText(page: Page): Promise<void> {
  await spareMap(page);
  await page.goto(ALL);
  await ready(page);
}

test("a press on marks at one place lists them all; each can be opened and closed, and has a ring while it is open", {
  tag: "@long-on-phone",
}, async ({ page }) => {
  const messages = collectConsole(page);
  await open(page);
  const style = () => page.evaluate(() => JSON.stringify(window.__story?.map?.getStyle()));
  const before = await style();
  await press(page, THREE_MARKS);
  await expect(panel(page, "list")).toBeVisible();
  const entries = panel(page).locator("ol button");
  const names = await entries.allTextContents();
  const here = marks.filter(({ title }) => names.some((name) => name.includes(title)));
  expect(here.length).toBe(3);
  expect(here.map(({ id }) => `${MARKS}/${id}`)).toContain(await ringed(page));

  await entries.first().click();
  await expect(panel(page, "entry")).toBeVisible();
  const seen = [await ringed(page)];
  const next = panel(page).getByRole("button", { name: say("panel.next") });
  while (await next.isEnabled()) {
    await next.click();
    await page.waitForFunction(
      (last) => window.__story?.map?.getGlobalState().selected !== last,
      seen.at(-1),
    );
    seen.push(await ringed(page));
  }
  expect(new Set(seen).size).toBe(names.length);
  await expect(panel(page).locator("h2")).toBeVisible();

  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await settled(page);
  expect(await ringed(page)).toBe("");
  expect(await style()).toBe(before);
  expect(messages).toEqual([]);
});

test("the panel lies beside the map, and adds nothing to the history", {
  tag: "@long-on-phone",
}, async ({ page }) => {
  await open(page);
  const entries = await page.evaluate(() => history.length);
  await press(page, ONE_MARK);
  await expect(panel(page)).toBeVisible();
  const box = await panel(page).boundingBox();
  const map = await page.locator(`[${ATTR.mapStatus}]`).boundingBox();
  if (box === null || map === null) throw new Error("panel and map expected on the page");
  const isApart =
    box.x + box.width <= map.x + 1 ||
    box.y >= map.y + map.height - 1 ||
    box.x >= map.x + map.width - 1;
  expect(isApart).toBe(true);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.emulateMedia({ media: "print" });
  await expect(panel(page)).toBeHidden();
  await expect(listButton(page)).toBeHidden();
});

test("the keyboard alone opens the list of all reports and one of them, goes back, and closes it", {
  tag: "@desktop",
}, async ({ page }) => {
  await openText(page);
  await listButton(page).focus();
  await page.keyboard.press("Enter");
  await expect(panel(page, "list")).toBeFocused();
  await expect(panel(page).locator("ol button")).toHaveCount(marks.length);
  const dates = marks.map(({ date }) => date ?? "");
  expect(dates).toEqual(dates.toSorted());

  // Past the button that closes, the filter and the order, to the second report.
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press("Tab");
  await expect(panel(page).locator("ol button").nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel(page, "entry")).toBeFocused();
  await expect(panel(page).locator("h2")).toHaveText(marks[1]?.title ?? "");

  await panel(page)
    .getByRole("button", { name: say("panel.back") })
    .focus();
  await page.keyboard.press("Enter");
  await expect(panel(page).locator("ol button").nth(1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(listButton(page)).toBeFocused();
  await expect(listButton(page)).toHaveAttribute("aria-expanded", "false");
});

test("a long list can be filtered and sorted, and keeps that while one of it is open", {
  tag: "@desktop",
}, async ({ page }) => {
  await openText(page);
  await listButton(page).press("Enter");
  const entries = panel(page).locator("ol button");
  await expect(entries).toHaveCount(marks.length);
  const whole = await entries.allTextContents();
  const { title } = marks[marks.length - 1] ?? { title: "" };
  const filter = panel(page).getByRole("searchbox");
  await filter.fill(title.toUpperCase());
  const found = whole.filter((entry) => entry.includes(title));
  await expect(entries).toHaveText(found);
  await expect(filter).toBeFocused();
  await expect(panel(page).getByRole("status")).toHaveText(
    say("panel.found", { count: found.length, of: whole.length }),
  );
  await filter.fill("");
  await panel(page).getByRole("combobox").selectOption("latest");
  const latest = await entries.allTextContents();
  expect(latest).not.toEqual(whole);
  expect(latest.toSorted()).toEqual(whole.toSorted());
  await entries.nth(1).click();
  await panel(page)
    .getByRole("button", { name: say("panel.back") })
    .click();
  await expect(entries).toHaveText(latest);
  await filter.fill("xyz");
  await expect(entries).toHaveCount(0);
});

test("words give values, missing values, precision and sources, and mark weak sourcing", {
  tag: "@desktop",
}, async ({ page }) => {
  await openText(page);
  await pressInText(page, listButton(page));
  const show = async (id: string) => {
    const index = marks.findIndex((mark) => mark.id === id);
    await panel(page).locator("ol button").nth(index).click();
    await expect(panel(page, "entry")).toBeVisible();
    return panel(page).innerText();
  };
  const back = () =>
    panel(page)
      .getByRole("button", { name: say("panel.back") })
      .click();

  const read = await show("g-1");
  expect(read).toContain("2 March 2024");
  expect(read).toMatch(/Height\s+40/);
  expect(read).toMatch(/Read by\s+Example Water Board/);
  expect(read).toContain("At the gauge");
  expect(read).not.toContain("Weakly sourced");
  await expect(panel(page).getByRole("link")).toHaveAttribute("href", /^https:/);
  await back();
  const parish = await show("g-3");
  expect(parish).toContain("Somewhere in the parish, up to 5 km");
  expect(parish).toContain("Weakly sourced");
  expect(parish).toMatch(/Read by\s+Not said/);
  await back();
  expect(await show("g-4")).toMatch(/Height\s+The gauge was dry/);
  await back();
  expect(await show("g-5")).toMatch(/Height\s+Not known/);
});

test("details that do not load show an error, and a way to try again", { tag: "@desktop" }, async ({
  page,
}) => {
  let isBroken = true;
  await page.route(`**${detailsPath}`, async (route) => {
    if (isBroken) await route.fulfill({ status: 500, body: "" });
    else await route.continue();
  });
  await openText(page);
  await listButton(page).focus();
  await page.keyboard.press("Enter");
  await expect(panel(page, "failed")).toBeFocused();
  await expect(panel(page).getByRole("alert")).toContainText(say("panel.failed"));
  isBroken = false;
  await panel(page)
    .getByRole("button", { name: say("panel.retry") })
    .press("Enter");
  await expect(panel(page, "list")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(listButton(page)).toBeFocused();
});

test("without the story's map document the panel stays open as the reader moves, and tries again", {
  tag: "@desktop",
}, async ({ page }) => {
  const messages = collectConsole(page);
  const address = /\/_data\/.*\/map\.\w+\.json$/;
  let isBroken = true;
  await page.route(address, async (route) => {
    if (isBroken) await route.fulfill({ status: 500, body: "" });
    else await route.continue();
  });
  await page.goto(ALL);
  await expect(page.locator(`[${ATTR.mapStatus}]`)).toHaveAttribute(ATTR.mapStatus, "failed");
  await listButton(page).press("Enter");
  await expect(panel(page, "failed")).toBeFocused();
  const asked = page.waitForResponse(address);
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  await asked;
  isBroken = false;
  await panel(page)
    .getByRole("button", { name: say("panel.retry") })
    .press("Enter");
  await expect(panel(page, "list")).toBeVisible();
  expect(messages.filter((message) => message.startsWith("uncaught"))).toEqual([]);
});

test("the panel says so while the details load", { tag: "@phone" }, async ({ page }) => {
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`**${detailsPath}`, async (route) => {
    await asked;
    await route.continue();
  });
  await open(page);
  await press(page, ONE_MARK);
  await expect(panel(page, "loading")).toBeVisible();
  answer();
  await expect(panel(page).locator("h2")).toBeVisible();
});

test("the panel closes when the map no longer shows its subject", { tag: "@phone" }, async ({
  page,
}) => {
  await open(page);
  await pressInText(page, listButton(page));
  await panel(page).locator("ol button").first().click();
  await expect(panel(page, "entry")).toBeVisible();
  await page.locator(`[${ATTR.storyChapter}]`).first().scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  await expect(panel(page)).toHaveCount(0);
  await settled(page);
  expect(await ringed(page)).toBe("");
});

test("an area opens its layer; a press beside all layers closes the panel, and a sketch opens none", {
  tag: "@long-on-phone",
}, async ({ page }) => {
  await open(page);
  await press(page, FIELDS);
  await expect(panel(page, "entry")).toBeVisible();
  const text = await panel(page).innerText();
  for (const word of ["Precision", "As of", "900 m"]) expect(text).toContain(word);
  await expect(panel(page).getByRole("link").first()).toBeVisible();
  await press(page, NOTHING);
  await expect(panel(page)).toHaveCount(0);
  const sketches = mapDocument.layers.filter(({ precision }) => precision.kind === "schematic");
  for (const { id, details } of atLeastOne(sketches, "sketches")) expect(details, id).toBeNull();
});

// A finger has no pointer.
test("the pointer is a hand over marks and not beside them", { tag: "@desktop" }, async ({
  page,
}) => {
  await open(page);
  const cursorAt = async (at: [number, number]) => {
    const { x, y } = await page.evaluate((lngLat) => {
      const map = window.__story?.map;
      const { left = 0, top = 0 } = map?.getContainer().getBoundingClientRect() ?? {};
      const point = map?.project(lngLat) ?? { x: 0, y: 0 };
      return { x: left + point.x, y: top + point.y };
    }, at);
    await page.mouse.move(x, y);
  };
  const canvas = page.locator(`[${ATTR.mapCanvas}]`);
  await cursorAt(ONE_MARK);
  await expect(canvas).toHaveCSS("cursor", "pointer");
  await cursorAt(NOTHING);
  await expect(canvas).not.toHaveCSS("cursor", "pointer");
});

test("the mouse on a mark shows its name, which can be pointed at, and Escape hides it", {
  tag: "@desktop",
}, async ({ page }) => {
  await open(page);
  const at = await pointOf(page, ONE_MARK);
  const [mark] = marks.filter(({ title }) => title === "The old sluice");
  const name = page.locator(`[${ATTR.mapCanvas}]`).getByText(mark?.title ?? "");
  await page.mouse.move(at.x, at.y);
  await expect(name).toBeVisible();
  const box = await name.boundingBox();
  if (box === null) throw new Error("a name expected");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(name).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(name).toBeHidden();
  await page.mouse.move(at.x + 1, at.y);
  await expect(name).toBeVisible();
  const beside = await pointOf(page, NOTHING);
  await page.mouse.move(beside.x, beside.y);
  await expect(name).toBeHidden();
});

test("without a live map the list still opens every report", { tag: "@desktop" }, async ({
  page,
}) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(ALL);
  await expect(page.locator(`[${ATTR.mapStatus}]`)).toHaveAttribute(ATTR.mapStatus, "failed");
  await pressInText(page, listButton(page));
  await expect(panel(page).locator("ol button")).toHaveCount(marks.length);
});
