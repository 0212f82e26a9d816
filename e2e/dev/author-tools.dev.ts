import { expect, type Page, test } from "@playwright/test";
import { WORDS } from "../../author/panel/strings.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import { violations } from "../support/axe.ts";
import { settled } from "../support/story-page.ts";
import { authorPanel, dragMap, pressMap, shownYaml } from "./author-panel.ts";
import { isSamePage, openStory, readChapter } from "./open-story.ts";
import { edit, read, restoreContent } from "./written-content.ts";

const FIRST = "01-the-delta.mdx";
const SECOND = "02-the-gauges.mdx";

test.beforeEach(restoreContent);
test.afterAll(restoreContent);

const visibility = (page: Page, layer: string) =>
  page.evaluate((id) => window.__story?.map?.getLayoutProperty(id, "visibility"), layer);

test("ticking layers changes the map first, and the file on request", async ({ page }) => {
  edit(
    SECOND,
    "show: [delta, middle-channel, gauges]\n  h",
    'show: ["delta", middle-channel, gauges] # three\n  h',
  );
  const before = read(SECOND);
  await openStory(page);
  await readChapter(page, "the-gauges");
  const panel = authorPanel(page);
  await panel.getByRole("checkbox", { name: "middle-channel" }).uncheck();
  await panel.getByRole("checkbox", { name: "flood-meadow" }).check();
  await expect.poll(() => visibility(page, "middle-channel")).toBe("none");
  await expect.poll(() => visibility(page, "flood-meadow")).not.toBe("none");
  await expect(shownYaml(page)).toContainText('show: ["delta", gauges, flood-meadow]');
  await expect(shownYaml(page)).toContainText("highlight: [gauges]");
  await panel.getByRole("button", { name: WORDS.resetLayers }).click();
  await expect.poll(() => visibility(page, "middle-channel")).not.toBe("none");
  await expect.poll(() => visibility(page, "flood-meadow")).toBe("none");
  expect(read(SECOND)).toBe(before);

  await panel.getByRole("checkbox", { name: "middle-channel" }).uncheck();
  await panel.getByRole("button", { name: "Write these layers" }).click();
  await expect(panel.locator(`[${ATTR.written}]`)).toContainText("02-the-gauges.mdx");
  expect(read(SECOND)).toBe(
    before
      .replace('show: ["delta", middle-channel, gauges] # three', 'show: ["delta", gauges] # three')
      .replace("highlight: [gauges, middle-channel]", "highlight: [gauges]"),
  );
  await expect
    .poll(() => page.evaluate(() => window.__story?.expected("the-gauges")?.layers))
    .toEqual(["delta", "gauges"]);
  await settled(page);
  expect(await visibility(page, "middle-channel")).toBe("none");
  expect(await isSamePage(page)).toBe(true);
});

test("a press on the map lists the names of features there, and one of them fits the map to it", async ({
  page,
}) => {
  const before = read(FIRST);
  await openStory(page);
  await readChapter(page, "the-delta");
  const panel = authorPanel(page);
  await panel.getByRole("button", { name: "Pick on the map" }).click();
  await pressMap(page, [29.66, 45.155]);
  const place = panel.locator(`[${ATTR.picked}="sulina"]`);
  await expect(place).toContainText("place");
  await expect(place).toContainText("[29.66, 45.155]");
  await expect(panel.locator(`[${ATTR.picked}="delta"]`)).toContainText("area");
  await expect(page.locator(`[${ATTR.detailPanel}]`), "the page hears nothing of it").toHaveCount(
    0,
  );
  expect(read(FIRST)).toBe(before);
  await place.getByRole("button", { name: "Fit this" }).click();
  await expect(panel.locator(`[${ATTR.written}]`)).toContainText("01-the-delta.mdx");
  expect(read(FIRST)).toBe(before.replace("  fit: delta\n", "  fit: sulina\n"));
});

test("a waypoint is shown wide and tall, side by side", async ({ page }) => {
  await openStory(page);
  await readChapter(page, "the-gauges");
  const open = authorPanel(page).getByRole("button", { name: WORDS.compare });
  await open.press("Enter");
  const dialog = page.getByRole("dialog", { name: WORDS.compare });
  for (const [title, width] of [
    ["Wide, 1280 × 800", 1280],
    ["Tall, 390 × 844", 390],
  ] as const) {
    const frame = dialog.frameLocator(`iframe[title="${title}"]`);
    await expect(frame.locator(`[${ATTR.mapStatus}]`)).toHaveAttribute(ATTR.mapStatus, "idle");
    expect(
      await frame.locator("html").evaluate(() => [window.innerWidth, window.__story?.active()]),
    ).toEqual([width, "the-gauges"]);
    await expect(frame.locator("story-author-panel")).toHaveCount(0);
  }
  const boxes = await Promise.all(
    (await dialog.locator("iframe").all()).map((frame) => frame.boundingBox()),
  );
  expect((boxes[0]?.x ?? 0) + (boxes[0]?.width ?? 0)).toBeLessThan(boxes[1]?.x ?? 0);
  expect((boxes[1]?.x ?? 0) + (boxes[1]?.width ?? 0)).toBeLessThan(1280);
  expect(await violations(page, "story-author-panel")).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(open).toBeFocused();
});

test("the trigger line is where waypoints become active", async ({ page }) => {
  await openStory(page);
  await authorPanel(page).getByRole("button", { name: "Trigger line" }).click();
  const line = page.locator(`[${ATTR.triggerLine}]`);
  const top = () =>
    page.locator(`[${ATTR.story}]`).evaluate((story: HTMLElement, ATTR) => {
      return Number(story.getAttribute(ATTR.storyTrigger)) * window.innerHeight;
    }, ATTR);
  expect((await line.boundingBox())?.y).toBeCloseTo(await top(), 0);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect
    .poll(async () => ((await line.boundingBox())?.y ?? 0) - (await top()))
    .toBeCloseTo(0, 0);
});

test("the keyboard reaches all of the panel, and focus survives collapsing it", async ({
  page,
}) => {
  await openStory(page);
  await readChapter(page, "the-gauges");
  const panel = authorPanel(page);
  await panel.getByRole("button", { name: "Fold" }).press("Enter");
  const pill = page.locator("story-author-panel").getByRole("button", { name: "Author panel" });
  await expect(pill).toBeFocused();
  await pill.press("Enter");
  await expect(panel.getByRole("button", { name: "Fold" })).toBeFocused();
  const reached: string[] = [];
  // The page follows its last button.
  while (reached.at(-1) !== "No limits" && reached.length < 20) {
    await page.keyboard.press("Tab");
    reached.push(
      await page.evaluate(() => {
        const inside = document.activeElement?.shadowRoot?.activeElement;
        const labelled = inside?.closest("label") ?? inside;
        return labelled?.getAttribute("aria-label") ?? labelled?.textContent?.trim() ?? "";
      }),
    );
  }
  for (const name of [
    WORDS.box,
    "delta",
    "gauges",
    "Copy: As YAML",
    "Pick on the map",
    "Wide and tall",
    "Trigger line",
    "No limits",
  ])
    expect(reached).toContain(name);
  await panel.getByRole("checkbox", { name: "gauges" }).press("Space");
  await expect(shownYaml(page)).toContainText("show: [delta, middle-channel]");
  await panel.getByRole("radio", { name: WORDS.box }).press("ArrowDown");
  await expect(panel.getByRole("radio", { name: WORDS.center })).toBeChecked();
});

for (const colorScheme of ["light", "dark"] as const)
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const)
    test(`axe finds nothing in the panel: ${colorScheme}, ${width} × ${height}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await openStory(page);
      await readChapter(page, "the-gauges");
      const host = page.locator("story-author-panel");
      if (width < 900) await host.getByRole("button", { name: "Author panel" }).click();
      const panel = authorPanel(page);
      await panel.getByRole("checkbox", { name: "middle-channel" }).uncheck();
      await panel.getByRole("button", { name: "Trigger line" }).click();
      await dragMap(page, 30, 10);
      await panel.getByRole("button", { name: "Pick on the map" }).click();
      await pressMap(page, [29.28, 45.15]);
      await expect(panel.locator(`[${ATTR.picked}="delta"]`)).toBeVisible();
      await expect(shownYaml(page)).toContainText("show: [delta, gauges]");
      expect(await violations(page, "story-author-panel")).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.screenshot({ path: test.info().outputPath("panel.png") });
    });
