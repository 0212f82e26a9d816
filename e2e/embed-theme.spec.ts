import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { violations } from "./support/axe.ts";
import { embed } from "./support/embeds.ts";
import { FIRST, LAST, PATH, SECOND } from "./support/fixture-story.ts";
import { seenPicture } from "./support/pictures.ts";

for (const theme of ["light", "dark"] as const) {
  const system = theme === "light" ? "dark" : "light";
  test.describe(`on a ${system} system`, () => {
    test.use({ colorScheme: system });

    test(`?theme=${theme} gives an embed that theme's colours and picture; without it, it follows the system`, {
      tag: "@phone",
    }, async ({ browser, viewport }) => {
      const paper = { light: "rgb(247, 244, 237)", dark: "rgb(25, 26, 27)" };
      for (const [query, shown] of [
        [`?theme=${theme}`, theme],
        ["?theme=pink", system],
        ["", system],
      ] as const) {
        // A browser may reuse a picture from its cache: each address starts with an empty one.
        const context = await browser.newContext({ colorScheme: system, viewport });
        const page = await context.newPage();
        const loaded: string[] = [];
        page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
        await page.goto(embed(FIRST) + query);
        const { address } = await seenPicture(page, `[${ATTR.storyPicture}="${FIRST}"]`);
        expect(address).toContain(`.tall-${shown}.svg`);
        const ground = await page.evaluate(
          () => getComputedStyle(document.documentElement).backgroundColor,
        );
        expect(ground).toBe(paper[shown]);
        const other = shown === "light" ? "dark" : "light";
        expect(loaded.filter((path) => path.includes(`-${other}.svg`))).toEqual([]);
        await context.close();
      }
    });

    test(`axe finds nothing in an embed with ?theme=${theme}, nor in one that follows the system`, {
      tag: system === "dark" ? "@desktop" : "@phone",
    }, async ({ page }) => {
      for (const address of [
        embed(SECOND),
        `${embed(LAST)}?theme=${theme}`,
        embed(FIRST, "map/"),
      ]) {
        await page.goto(address);
        expect(await violations(page)).toEqual([]);
      }
    });
  });
}

test("on paper an embed has the wide form, the light theme and its address", {
  tag: "@phone",
}, async ({ page }) => {
  await page.goto(`${embed(FIRST, "map/")}?theme=dark`);
  await page.emulateMedia({ media: "print" });
  const { address } = await seenPicture(page, `[${ATTR.storyPicture}="${FIRST}"]`);
  expect(address).toContain(".wide-light.svg");
  await expect(page.getByText(`${PATH}${FIRST}/`)).toBeVisible();
});
