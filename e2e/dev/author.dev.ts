import { expect, type Page, test } from "@playwright/test";
import { WORDS } from "../../author/panel/strings.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import { settled } from "../support/story-page.ts";
import { authorPanel, dragMap, liveCamera, shownYaml } from "./author-panel.ts";
import { isSamePage, openStory, readChapter, STORY } from "./open-story.ts";
import { edit, read, restoreContent } from "./written-content.ts";

const FIRST = "01-the-delta.mdx";
const SECOND = "02-the-gauges.mdx";

test.beforeEach(restoreContent);
test.afterAll(restoreContent);

/** Presses "Use this view", and waits until the page shows what was written. */
async function useView(page: Page, waypoint: string): Promise<void> {
  const before = await liveCamera(page);
  await authorPanel(page).getByRole("button", { name: "Use this view" }).click();
  await expect(authorPanel(page).locator(`[${ATTR.written}]`)).toContainText(
    "Written to content/danube-delta/",
  );
  // Rounded to the four and two decimals that are written.
  await expect
    .poll(async () => {
      const own = await page.evaluate((id) => window.__story?.expected(id)?.camera, waypoint);
      if (own === undefined) return Number.POSITIVE_INFINITY;
      const { center, zoom } = own;
      return Math.max(
        Math.abs(center[0] - before.center[0]),
        Math.abs(center[1] - before.center[1]),
        Math.abs(zoom - before.zoom),
      );
    })
    .toBeLessThan(0.01);
  await settled(page);
  expect(await isSamePage(page)).toBe(true);
}

test("the panel shows chapter, waypoint, camera and layers of the place on the page", async ({
  page,
}) => {
  await openStory(page);
  const panel = authorPanel(page);
  await expect(panel).toContainText("before the first chapter");
  await readChapter(page, "the-gauges");
  await expect(panel.getByRole("banner").or(panel.locator("header"))).toContainText(
    "What the gauges saidthe-gauges 1/2",
  );
  const { center, zoom } = await liveCamera(page);
  await expect(panel.locator(`[${ATTR.camera}]`)).toHaveText(
    `${center[0].toFixed(4)}, ${center[1].toFixed(4)} · zoom ${zoom.toFixed(2)} · 20°`,
  );
  await expect(panel).toContainText(WORDS.own);
  await expect(panel.getByRole("checkbox")).toHaveCount(7);
  expect(await panel.locator("ol label").allTextContents()).toEqual([
    "delta",
    "northern-half",
    "flood-meadow",
    "fields",
    "middle-channel",
    "gauges",
    "ferries",
  ]);
  expect(await panel.locator("ol label:has(:checked)").allTextContents()).toEqual([
    "delta",
    "middle-channel",
    "gauges",
  ]);
  await expect(panel.getByText("highlighted")).toHaveCount(2);
  await expect(shownYaml(page)).toHaveText(
    "fit: [28.75, 44.8, 29.8, 45.5]\nturn: 20\nshow: [delta, middle-channel, gauges]\nhighlight: [gauges, middle-channel]\n",
  );

  await page.locator('[id="by-month"]').evaluate((waypoint) => {
    waypoint.scrollIntoView({ block: "start", behavior: "instant" });
  });
  await expect(panel.locator("header")).toContainText("What the gauges saidby-month 2/2");
  await expect(shownYaml(page)).toContainText("show: [delta, gauges]");
});

test("a view of the map is written as a box in its old place, and nothing else changes", async ({
  page,
}) => {
  edit(FIRST, "map:\n  fit: delta\n", "map: # of the opening\n  fit:   'delta' # all of it\n");
  const before = read(FIRST);
  await openStory(page);
  await readChapter(page, "the-delta");
  await dragMap(page, 60, 40);
  await expect(shownYaml(page)).toContainText("fit:   [");
  expect(read(FIRST), "shown, and not written yet").toBe(before);
  edit(FIRST, "One *bank* is high.", "One *bank* is higher.");
  await useView(page, "the-delta");
  const [line, box] =
    /^ {2}fit: {3}(\[-?[\d.]+, -?[\d.]+, -?[\d.]+, -?[\d.]+\]) # all of it$/m.exec(read(FIRST)) ??
    [];
  expect(line).toBeDefined();
  const [west = 0, south = 0, east = 0, north = 0] = JSON.parse(box ?? "[]") as number[];
  expect(west).toBeLessThan(east);
  expect(south).toBeLessThan(north);
  const turn = /^ {2}turn: (.+)$/m.exec(read(FIRST))?.[1];
  expect(read(FIRST)).toBe(
    before
      .replace("'delta'", box ?? "")
      .replace("  turn: auto", `  turn: ${turn}`)
      .replace("is high.", "is higher."),
  );
});

test("a view of the map is written as a camera, and as a box in its place", async ({ page }) => {
  const before = read(FIRST);
  await openStory(page, `${STORY}#the-meadow`);
  await expect(authorPanel(page).locator("header")).toContainText("the-meadow 2/2");
  await settled(page);
  await authorPanel(page).getByRole("radio", { name: WORDS.center }).check();
  await dragMap(page, -70, 30);
  await useView(page, "the-meadow");
  const [camera] = /camera: \{ center: \[[\d.]+, [\d.]+\], zoom: [\d.]+ \}/.exec(read(FIRST)) ?? [];
  expect(camera).not.toContain("[29.3, 45.29]");
  expect(read(FIRST)).toBe(
    before.replace("camera: { center: [29.3, 45.29], zoom: 9.5 }", camera ?? "a camera"),
  );

  await authorPanel(page).getByRole("radio", { name: WORDS.box }).check();
  await dragMap(page, 50, -20);
  await useView(page, "the-meadow");
  const [fit] = /fit: \[[\d., ]+\]/.exec(read(FIRST)) ?? [];
  expect(read(FIRST)).toBe(
    before.replace("camera: { center: [29.3, 45.29], zoom: 9.5 }", fit ?? "a box"),
  );
});

test("a view that would give the story a problem is reported and not written", async ({ page }) => {
  const before = read(SECOND);
  await openStory(page);
  await readChapter(page, "the-gauges");
  const panel = authorPanel(page);
  await panel.getByRole("button", { name: "No limits" }).click();
  await page.locator(`[${ATTR.mapCanvas}] canvas`).focus();
  for (let press = 0; press < 3; press++) {
    await page.keyboard.press("-");
    await settled(page);
  }
  await panel.getByRole("button", { name: "Use this view" }).click();
  const problems = panel.locator(`[${ATTR.deskProblems}] li`);
  await expect(problems.first()).toContainText(
    /content\/danube-delta\/02-the-gauges\.mdx:6:\d+ map\.fit/,
  );
  await expect(problems.first()).toContainText(
    "Correct the position, or widen region in story.yaml.",
  );
  expect(read(SECOND)).toBe(before);
  await panel.getByRole("button", { name: WORDS.back, exact: true }).click();
  await settled(page);
  await expect(panel).toContainText(WORDS.own);
});
