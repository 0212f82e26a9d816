import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../../lib/story/attributes.ts";
import { violations } from "../support/axe.ts";
import { isSamePage, openStory, readChapter, STORY, titleTop } from "./open-story.ts";
import { edit, read, remove, restoreContent, write } from "./written-content.ts";

const FIRST = "01-the-delta.mdx";
const SECOND = "02-the-gauges.mdx";
const overlay = (page: Page) => page.locator(`[${ATTR.problems}]`);

test.beforeEach(restoreContent);
test.afterAll(restoreContent);

/** Mistakes of every kind, each with the beginning of its message. */
const MISTAKES: { name: string; make(): void; file: string; code: string }[] = [
  {
    name: "broken YAML",
    make: () => edit("story.yaml", "authors: [River Notes]", "authors: [River Notes"),
    file: "story.yaml",
    code: "broken-yaml",
  },
  {
    name: "broken MDX",
    make: () => edit(FIRST, "</Waypoint>", ""),
    file: `${FIRST}`,
    code: "unclosed-tag",
  },
  {
    name: "an unknown layer",
    make: () => edit(FIRST, "show: [delta, northern-half,", "show: [delta, nothern-half,"),
    file: `${FIRST}:8`,
    code: "unknown-layer",
  },
  {
    name: "broken GeoJSON",
    make: () => write("data/channel.geojson", read("data/channel.geojson").slice(0, -20)),
    file: "data/channel.geojson",
    code: "broken-json",
  },
  {
    name: "a row too long",
    make: () => write("data/gauges.csv", `${read("data/gauges.csv").trimEnd()},a,b,c\n`),
    file: "data/gauges.csv",
    code: "csv-columns",
  },
  {
    name: "a deleted file",
    make: () => remove("data/flood-meadow.geojson"),
    file: "story.yaml",
    code: "missing-file",
  },
];

test("each mistake is shown with its place, over the last good version of the story, until it is fixed", async ({
  page,
}) => {
  await openStory(page);
  await readChapter(page, "the-gauges");
  const before = await titleTop(page, "the-gauges");
  for (const { name, make, file, code } of MISTAKES) {
    make();
    await expect(overlay(page), name).toContainText(`content/danube-delta/${file}`);
    await expect(overlay(page), name).toContainText(/:\d+:\d+/);
    await expect(overlay(page).getByRole("link", { name: code }).first(), name).toBeVisible();
    await expect(page.getByRole("status").first(), name).toContainText("problem");
    await expect(page.getByRole("heading", { name: "What the gauges said" })).toBeAttached();
    expect(await titleTop(page, "the-gauges"), name).toBeCloseTo(before, 0);
    restoreContent();
    await expect(overlay(page), `${name}, mended`).toHaveCount(0);
    await expect(page.getByRole("status").first()).toHaveText("All problems fixed");
  }
  expect(await isSamePage(page)).toBe(true);
});

test("every page of the site still answers during a mistake", async ({ page }) => {
  edit(FIRST, "fit: delta", "fit: dleta");
  await openStory(page, `${STORY}the-gauges/`);
  await expect(overlay(page)).toHaveAttribute(ATTR.problems, "1");
  for (const path of ["/", STORY, `${STORY}data/`, `${STORY}story.json`, "/feed.xml"]) {
    expect((await page.request.get(path)).status(), path).toBe(200);
  }
});

test("several mistakes are listed, with the lines around them", async ({ page }) => {
  await openStory(page);
  edit(FIRST, "fit: delta", "fit: dleta");
  edit(SECOND, "highlight: [gauges,", "highlight: [gagues,");
  await expect(overlay(page)).toHaveAttribute(ATTR.problems, "2");
  await expect(overlay(page).getByRole("listitem")).toHaveCount(2);
  await expect(overlay(page)).toContainText(">    6 |   fit: dleta");
  await expect(overlay(page)).toContainText("9 |   highlight: [gagues,");
});

test("the code of a mistake links to its paragraph in docs/errors.md", async ({
  page,
  context,
}) => {
  edit(FIRST, "fit: delta", "fit: dleta");
  await openStory(page);
  const opened = context.waitForEvent("page");
  await overlay(page).getByRole("link", { name: "docs/errors.md#unknown-layer" }).click();
  const errors = await opened;
  await expect(errors.locator("h3:target")).toHaveText("unknown-layer");
  await expect(errors.locator("h3:target + p")).toContainText("layer");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`on a phone, ${colorScheme}, the list can be folded by hand and keyboard`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme });
    edit(FIRST, "fit: delta", "fit: dleta");
    await openStory(page);
    const list = overlay(page).getByRole("list");
    const heading = overlay(page).locator("summary");
    await expect(list).toBeVisible();
    const box = await overlay(page).boundingBox();
    expect(box?.width).toBeLessThanOrEqual(390);
    expect(box?.height).toBeLessThan(844 * 0.65);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await violations(page, `[${ATTR.problems}]`)).toEqual([]);
    await heading.click();
    await expect(list).toBeHidden();
    await heading.press("Enter");
    await expect(list).toBeVisible();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await expect(list).toBeHidden();
    await expect(heading).toBeFocused();
    await page.screenshot({ path: test.info().outputPath("folded.png") });
    await heading.click();
    await page.screenshot({ path: test.info().outputPath("open.png") });
  });
}
