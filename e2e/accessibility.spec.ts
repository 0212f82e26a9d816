import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { violations } from "./support/axe.ts";
import { chapterPath, HOME, PATH, SECOND } from "./support/fixture-story.ts";
import { COARSE, ready, spareMap } from "./support/story-page.ts";
import { scrollToStep, waypoint } from "./support/time-steps.ts";

test.use(COARSE);

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme axe finds nothing`, () => {
    // Sizes differ in layout, themes in colours: testing each once is enough.
    const [tag, rule] = colorScheme === "dark" ? ["@desktop", "color-contrast"] : [[]];
    const withMap = colorScheme === "dark" ? tag : "@long-on-phone";
    test.use({ colorScheme });

    test("on the home page, the 404 page and the data page", { tag }, async ({ page }) => {
      for (const path of [HOME, `${HOME}404.html`, `${PATH}data/`]) {
        await page.goto(path);
        expect(await violations(page, "html", rule)).toEqual([]);
      }
    });

    test(
      "on a story's and a chapter's page, with a note open and all lists unfolded",
      {
        tag,
      },
      async ({ page }, info) => {
        // Both pages hold the whole story: one of them at each size is enough.
        const chapter = info.project.name === "phone" ? `${SECOND}/` : "";
        if (colorScheme === "dark") await spareMap(page);
        await page.goto(`${PATH}${chapter}`);
        await ready(page);
        await page.locator(`[${ATTR.story}] details`).evaluateAll((all) => {
          for (const details of all) details.setAttribute("open", "");
        });
        await page.locator(`sup > a[${ATTR.storyNote}]`).first().press("Enter");
        await expect(page.locator(`[${ATTR.storyNotePanel}]`)).toBeVisible();
        expect(await violations(page, "html", rule)).toEqual([]);
      },
    );

    test("with the time axis active and the details of the map open, as a list and as one report", {
      tag: withMap,
    }, async ({ page }) => {
      // With a live map, rows of the legend are buttons; they have the colours of text.
      if (colorScheme === "dark") await spareMap(page);
      await page.goto(chapterPath(SECOND));
      await ready(page);
      await scrollToStep(page, 3);
      await ready(page);
      await expect(page.locator(`[${ATTR.storyAxis}="${waypoint}"]`)).toHaveAttribute(
        ATTR.shown,
        "",
      );
      expect(await violations(page, `[${ATTR.mapBlock}]`, rule)).toEqual([]);
      await page
        .locator(`[${ATTR.storyWaypoint}="${waypoint}"] [${ATTR.storyList}]`)
        .press("Enter");
      await expect(page.locator(`[${ATTR.detailPanel}="list"]`)).toBeVisible();
      expect(await violations(page, `[${ATTR.detailPanel}]`, rule)).toEqual([]);
      await page.locator(`[${ATTR.detailPanel}] ol button`).nth(5).click();
      await expect(page.locator(`[${ATTR.detailPanel}="entry"]`)).toBeVisible();
      expect(await violations(page, `[${ATTR.detailPanel}]`, rule)).toEqual([]);
    });
  });
}
