import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { PATH } from "./support/fixture-story.ts";

test.use({ javaScriptEnabled: false });

test("without JavaScript a number and a measured figure lead to the chapter's lists", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(PATH);
  for (const link of [
    page.locator(`sup > a[${ATTR.storyNote}]`).first(),
    page.locator(`a[${ATTR.storyNote}][href*="-measured-"]`).first(),
  ]) {
    await expect(link).not.toHaveAttribute("role", "button");
    const target = (await link.getAttribute("href")) ?? "";
    await link.click();
    await expect(page.locator(target)).toBeInViewport();
    expect(new URL(page.url()).hash).toBe(target);
  }
});
