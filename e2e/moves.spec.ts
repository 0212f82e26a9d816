import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { violations } from "./support/axe.ts";
import { HOME, PATH, waypoints } from "./support/fixture-story.ts";
import { say } from "./support/say.ts";
import { COARSE, expectChapterOnMap, ready, settled, spareMap } from "./support/story-page.ts";
import { waypoint as stepped } from "./support/time-steps.ts";

test.use(COARSE);

const SIZES = [
  [1280, 800],
  [900, 600],
  [768, 1024],
  [390, 844],
  [320, 640],
  [844, 390],
] as const;

const button = (page: Page, key: "move.next" | "move.previous") =>
  page.getByRole("button", { name: say(key), exact: true });

/**
 * The waypoint whose text is active and the place of the keyboard, as ids; null above the first
 * waypoint.
 */
const place = (page: Page) =>
  page.evaluate((ATTR) => {
    const story = document.querySelector<HTMLElement>(`[${ATTR.story}]`);
    const line = Number(story?.getAttribute(ATTR.storyTrigger)) * window.innerHeight;
    const starts = [...document.querySelectorAll<HTMLElement>(`[${ATTR.storyWaypoint}]`)];
    const active = starts.findLast((start) => start.getBoundingClientRect().top <= line + 0.5);
    const { id = "" } = document.activeElement ?? {};
    return { active: active?.getAttribute(ATTR.storyWaypoint) ?? null, focus: id };
  }, ATTR);

async function open(page: Page): Promise<void> {
  await spareMap(page);
  await page.goto(PATH);
  await ready(page);
}

/** Has the page load the code of moves, which answers keys at once from then on. */
async function loadMoves(page: Page): Promise<void> {
  await page.keyboard.press("Shift");
  await expect(button(page, "move.previous")).toBeDisabled();
}

test("keys lead from waypoint to waypoint and back to the top, with the focus, and add no history entry", {
  tag: "@desktop",
}, async ({ page }) => {
  await open(page);
  const before = await page.evaluate(() => history.length);
  const forward = ["j", "Alt+ArrowDown"];
  for (const [index, id] of waypoints.entries()) {
    await page.keyboard.press(forward[index % 2] ?? "");
    await expect.poll(() => place(page)).toEqual({ active: id, focus: id });
  }
  await page.keyboard.press("j");
  expect((await place(page)).active).toBe(waypoints.at(-1));
  const backward = ["k", "Alt+ArrowUp"];
  for (const [index, id] of waypoints.slice(0, -1).toReversed().entries()) {
    await page.keyboard.press(backward[index % 2] ?? "");
    expect(await place(page)).toEqual({ active: id, focus: id });
  }
  await page.keyboard.press("k");
  expect((await place(page)).active).toBeNull();
  expect(await page.evaluate(() => [window.scrollY, history.length])).toEqual([0, before]);
});

test("after a move Tab goes on from the waypoint, and the map is the waypoint's", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(PATH);
  await settled(page);
  const [, , third = ""] = waypoints;
  for (const id of waypoints.slice(0, 3)) {
    await page.keyboard.press("j");
    await expect.poll(() => place(page)).toEqual({ active: id, focus: id });
  }
  await settled(page);
  await expectChapterOnMap(page, third);
  await page.keyboard.press("Tab");
  expect(
    await page.evaluate(
      (ATTR) =>
        document.activeElement
          ?.closest(`[${ATTR.storyWaypoint}]`)
          ?.getAttribute(ATTR.storyWaypoint),
      ATTR,
    ),
  ).toBe(third);
});

test("keys with other modifiers, and keys in fields, on the time axis and in sheets are not ours", {
  tag: "@desktop",
}, async ({ page }) => {
  await open(page);
  await loadMoves(page);
  for (const key of ["Control+j", "Shift+J", "Meta+j", "Alt+j", "Alt+Shift+ArrowDown", "ArrowDown"])
    await page.keyboard.press(key);
  expect((await place(page)).active).toBeNull();
  const axis = page.locator(`[${ATTR.storyAxis}="${stepped}"] input`);
  await axis.focus();
  await page.keyboard.press("k");
  await page.keyboard.press("Alt+ArrowUp");
  expect((await place(page)).active).toBe(stepped);
  await expect(axis).toBeFocused();
  await page.locator(`[${ATTR.settings}]`).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  const before = (await place(page)).active;
  for (const key of ["j", "Escape"]) await page.keyboard.press(key);
  expect((await place(page)).active).toBe(before);
});

test("buttons lead to the next and the previous map, and are off where there is none", async ({
  page,
}) => {
  await open(page);
  for (const id of waypoints) {
    await button(page, "move.next").click();
    await expect.poll(() => place(page)).toEqual({ active: id, focus: id });
  }
  await expect(button(page, "move.next")).toBeDisabled();
  for (const id of [...waypoints.slice(0, -1).toReversed(), null]) {
    await button(page, "move.previous").click();
    expect((await place(page)).active).toBe(id);
  }
  await expect(button(page, "move.previous")).toBeDisabled();
});

test("the buttons are large enough, and over neither the map nor its legend; beside the map also not over text", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(PATH);
  await settled(page);
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await settled(page);
    // Below the map they are at the end of the chapter bar, under which the text scrolls.
    const text = width < 900 && height > 560 ? "" : `, [${ATTR.story}] p`;
    const found = await page.evaluate(
      ({ ATTR, text }) => {
        const boxOf = (element: Element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return { left, right, top, bottom };
        };
        const moves = [...document.querySelectorAll(`[${ATTR.move}]`)].map(boxOf);
        const others = [
          ...document.querySelectorAll(
            `[${ATTR.mapCanvas}], [${ATTR.mapTools}] button, [${ATTR.mapBlock}] summary, [${ATTR.mapKeys}] ul:not([hidden]) li:first-child${text}`,
          ),
        ].filter((element) => element.checkVisibility({ opacityProperty: true }));
        return moves.map((move) => ({
          width: move.right - move.left,
          height: move.bottom - move.top,
          isInWindow: move.left >= 0 && move.right <= innerWidth && move.bottom <= innerHeight,
          over: others.flatMap((element) => {
            const box = boxOf(element);
            const isOver =
              box.left < move.right - 0.5 &&
              box.right > move.left + 0.5 &&
              box.top < move.bottom - 0.5 &&
              box.bottom > move.top + 0.5;
            return isOver ? [element.outerHTML.slice(0, 80)] : [];
          }),
        }));
      },
      { ATTR, text },
    );
    expect(found).toHaveLength(2);
    for (const { width: w, height: h, isInWindow, over } of found) {
      const at = `${width}×${height}`;
      expect(w, at).toBeGreaterThanOrEqual(24);
      expect(h, at).toBeGreaterThanOrEqual(24);
      expect(isInWindow, at).toBe(true);
      expect(over, at).toEqual([]);
    }
  }
});

test("a question mark lists keys and gestures, also from the settings of a story alone", async ({
  page,
}) => {
  await open(page);
  await loadMoves(page);
  await page.keyboard.press("j");
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: say("help.title") });
  await expect(help).toBeVisible();
  expect(await violations(page, "dialog")).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  expect(await place(page)).toEqual({ active: waypoints[0], focus: waypoints[0] });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.locator(`[${ATTR.settings}]`).click();
  await page.getByRole("button", { name: say("settings.help") }).click();
  await expect(help).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(`[${ATTR.settings}]`)).toBeFocused();
  await page.goto(HOME);
  await page.locator(`[${ATTR.settings}]`).click();
  await expect(page.getByRole("button", { name: say("settings.help") })).toHaveCount(0);
});

test("readers can switch single-letter keys off, and move with Alt from then on", {
  tag: "@desktop",
}, async ({ page }) => {
  await open(page);
  await page.locator(`[${ATTR.settings}]`).click();
  await page.getByRole("checkbox", { name: say("settings.letters") }).check();
  await page.keyboard.press("Escape");
  for (const isReloaded of [false, true]) {
    if (isReloaded) {
      await page.goto(PATH);
      await ready(page);
    }
    await loadMoves(page);
    await page.keyboard.press("j");
    await page.keyboard.press("?");
    expect((await place(page)).active).toBeNull();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await page.keyboard.press("Alt+ArrowDown");
  expect((await place(page)).active).toBe(waypoints[0]);
});
