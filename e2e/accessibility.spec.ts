import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { violations } from "./support/axe.ts";
import { attribute, findAll, readPage, textOf } from "./support/built-page.ts";
import { CONTENT, chapterPath, HOME, OUT, PATH, SECOND, STORY } from "./support/fixture-story.ts";
import { COARSE, ready, spareMap } from "./support/story-page.ts";
import { scrollToStep, waypoint } from "./support/time-steps.ts";
import { readWrittenStory } from "./support/written-story.ts";

test.use(COARSE);

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme axe finds nothing`, () => {
    // Sizes differ in layout, themes in colours: testing each once is enough.
    const [tag, rule] = colorScheme === "dark" ? ["@desktop", "color-contrast"] : [[]];
    const withMap = colorScheme === "dark" ? tag : "@long-on-phone";
    test.use({ colorScheme });

    test("on the home page, the 404 page, the data page and the statement", { tag }, async ({
      page,
    }) => {
      for (const path of [HOME, `${HOME}404.html`, `${PATH}data/`, `${HOME}accessibility/`]) {
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

test("every kind of page links to the statement, which names the standard, the gaps and the contact", {
  tag: "@desktop",
}, () => {
  for (const path of [
    "",
    "404.html",
    "accessibility",
    STORY,
    `${STORY}/${SECOND}`,
    `${STORY}/data`,
  ]) {
    const links = findAll(readPage(OUT, path), "footer").flatMap((footer) => findAll(footer, "a"));
    expect(
      links.map((link) => attribute(link, "href")),
      path,
    ).toContain(`${HOME}accessibility/`);
  }
  const [main] = findAll(readPage(OUT, "accessibility"), "main");
  if (main === undefined) throw new Error("statement: a <main> expected, none found");
  expect(textOf(main)).toContain("WCAG 2.2, levels A and AA");
  expect(findAll(main, "h2").map(textOf)).toEqual(["What works", "Known gaps", "Report a barrier"]);
  const { contact } = readWrittenStory(CONTENT, STORY).site;
  expect(findAll(main, "a").map((link) => attribute(link, "href"))).toContain(`mailto:${contact}`);
});
