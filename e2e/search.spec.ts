import { expect, test } from "@playwright/test";
import { violations } from "./support/axe.ts";
import { chapterPath, HOME, SECOND } from "./support/fixture-story.ts";
import { COARSE, spareMap } from "./support/story-page.ts";

test.use(COARSE);

test("the search of the home page finds a chapter by a part of its title, by keyboard alone", {
  tag: "@phone",
}, async ({ page }) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await page.goto(HOME);
  await page.waitForLoadState("networkidle");
  expect(loaded.filter((url) => url.includes("search"))).toEqual([]);
  const field = page.getByRole("searchbox", { name: "Search stories and chapters" });
  await field.focus();
  await page.keyboard.type("readi");
  const found = page.getByRole("list", { name: "Stories and chapters found" });
  await expect(found.getByRole("link").first()).toHaveAttribute("href", chapterPath(SECOND));
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await expect(found.getByRole("link").first()).toBeFocused();
  await spareMap(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${chapterPath(SECOND)}$`));
});

test("the search finds misspelled words, and says where it finds nothing or does not load", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(HOME);
  const field = page.getByRole("searchbox");
  const status = page.getByRole("status");
  await field.fill("readnigs");
  await expect(status).toHaveText(/^\d+ results?$/);
  await field.fill("zzzz");
  await expect(status).toHaveText("Nothing found for “zzzz”.");
  await page.reload();
  await page.route("**/search.json", (route) => route.abort());
  await field.fill("delta");
  await expect(status).toHaveText(/^Search could not be loaded/);
  await page.unroute("**/search.json");
  await field.fill("delt");
  await expect(status).toHaveText(/^\d+ results?$/);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("there is no field", { tag: "@desktop" }, async ({ page }) => {
    await page.goto(HOME);
    await expect(page.getByRole("searchbox")).toBeHidden();
  });
});
