import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { embedPath, FIRST, PATH } from "./support/fixture-story.ts";

/** What a printer leaves of a sheet of A4 within margins of 1 cm, in CSS px. */
const SHEET = { width: 718, height: 1047 };

test("on paper a figure takes less than half a page, and its legend is beside the picture", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.setViewportSize(SHEET);
  await page.goto(PATH);
  await page.emulateMedia({ media: "print" });
  const figures = await page.locator("figure").evaluateAll(
    (all, ATTR) =>
      all.map((figure) => {
        const box = (name: string) => figure.querySelector(`[${name}]`)?.getBoundingClientRect();
        const picture = box(ATTR.storyPicture);
        const legend = box(ATTR.storyKey);
        return {
          height: figure.getBoundingClientRect().height,
          isBeside: picture !== undefined && legend !== undefined && legend.left > picture.right,
        };
      }),
    ATTR,
  );
  expect(figures.length).toBeGreaterThan(2);
  for (const figure of figures) {
    expect(figure.height).toBeLessThan(SHEET.height / 2);
    expect(figure.isBeside).toBe(true);
  }
});

test("in an embed the locator is beside the rows of the legend", async ({ page }) => {
  await page.goto(embedPath(FIRST));
  const locator = page.locator(`figure [${ATTR.locator}]`).first();
  const row = page.locator(`figure [${ATTR.legendLayer}]`).first();
  const [small, first] = [await locator.boundingBox(), await row.boundingBox()];
  if (small === null || first === null) throw new Error("a locator and a row expected");
  expect(Math.abs(small.y - first.y)).toBeLessThan(small.height);
  expect(small.x).toBeGreaterThanOrEqual(first.x + first.width);
});
