import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { say } from "./support/say.ts";
import { spareMap } from "./support/story-page.ts";

const FIXTURE = "/atlas/danube-delta/";

test.use({ baseURL: `http://127.0.0.1:${process.env.FIXTURE_PORT ?? 4311}` });

test("a source printed after the story's day says so, in its list and in place", {
  tag: "@desktop",
}, async ({ page }) => {
  await spareMap(page);
  await page.goto(`${FIXTURE}the-gauges/`);
  const number = page.locator(`[${ATTR.storyChapter}="the-gauges"] sup > a`).last();
  await expect(number).toHaveAttribute("role", "button");
  await number.click();
  const panel = page.locator(`[${ATTR.storyNotePanel}]`);
  await expect(panel).toContainText("A look back at the spring");
  await expect(panel.getByText(say("chapter.printedLater"))).toBeVisible();
  const target = (await number.getAttribute("href")) ?? "";
  await expect(page.locator(target)).toContainText(say("chapter.printedLater"));
});

test("corrections stand at the story's end, the latest first, with a link to their chapter", {
  tag: "@desktop",
}, async ({ page }) => {
  await spareMap(page);
  await page.goto(FIXTURE);
  const items = page.getByRole("region", { name: "About this story" }).getByRole("listitem");
  await expect(items).toHaveText([
    "1 July 2024: The board is spelt as it spells itself.",
    /^20 June 2024, .+: A gauge stood on the wrong bank\.$/,
  ]);
  await expect(items.nth(1).getByRole("link")).toHaveAttribute("href", `${FIXTURE}the-gauges/`);
  await expect(page.getByText(say("end.noCorrections"))).toHaveCount(0);
});
