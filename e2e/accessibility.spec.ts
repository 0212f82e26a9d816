import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { STORY, settled } from "./support/story-page.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds with all its rules, good practice included: the rule, then the places. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  expect(results.passes.length).toBeGreaterThan(10);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme axe finds nothing`, () => {
    test.use({ colorScheme });

    test("on the home page", async ({ page }) => {
      await page.goto("/");
      expect(await violations(page)).toEqual([]);
    });

    test("on a story page, with a note open and all lists unfolded", async ({ page }) => {
      await page.goto(`/${STORY}/`);
      await settled(page);
      await page.locator("sup > a[data-story-note]").first().click();
      await expect(page.locator("[data-story-note-panel]")).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.locator("[data-story] details").evaluateAll((all) => {
        for (const details of all) details.setAttribute("open", "");
      });
      expect(await violations(page)).toEqual([]);
    });

    test("with the details of the map open, as a list and as one report", async ({ page }) => {
      await page.goto(`/${STORY}/lebanon-strikes/`);
      await settled(page);
      await page.locator('[data-story-list="strikes"]').first().click();
      await expect(page.locator('[data-detail-panel="list"]')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.locator("[data-detail-panel] ol button").nth(5).click();
      await expect(page.locator('[data-detail-panel="entry"]')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}
