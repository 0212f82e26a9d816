import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { violations } from "./support/axe.ts";
import { HOME, mapDocument, PATH, SECOND, STORY } from "./support/fixture-story.ts";
import { say } from "./support/say.ts";
import { COARSE, collectConsole, ready, settled, spareMap } from "./support/story-page.ts";

test.use(COARSE);

const CHAPTER = SECOND;
const MAPS = mapDocument.chapters.find(({ id }) => id === CHAPTER)?.waypoints ?? [];
const menu = (page: Page) => page.locator(`[${ATTR.storyChapter}="${CHAPTER}"] [${ATTR.share}]`);
const field = (page: Page, name: string) =>
  menu(page).locator(`[${ATTR.shareField}="${name}"] textarea`);

/** Opens the menu. Its contents do not depend on a live map. */
async function open(page: Page): Promise<void> {
  await spareMap(page);
  await page.goto(`${PATH}${CHAPTER}/`);
  await ready(page);
  await menu(page).locator("summary").press("Enter");
  await expect(field(page, "link")).toBeVisible();
}

test("the menu has address, citation, embed codes and the chapter's maps as pictures; screen readers announce a copy, and Escape closes it", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const address = await field(page, "link").inputValue();
  expect(new URL(address).pathname).toBe(`${PATH}${CHAPTER}/`);
  const citation = await field(page, "citation").inputValue();
  expect(citation).toContain(address);
  expect(citation).toMatch(/\d{1,2} \w+ \d{4}/);
  const code = await field(page, "embed").inputValue();
  expect(code).toContain(`${HOME}embed/${STORY}/${CHAPTER}/"`);
  expect(code).not.toMatch(/<script/i);
  expect(await field(page, "embed-map").inputValue()).toBe(
    code.replace(`/${CHAPTER}/"`, `/${CHAPTER}/map/"`).replace('height="800"', 'height="930"'),
  );
  expect(await field(page, "embed-script").inputValue()).toBe(
    `<script async src="${new URL(address).origin}${HOME}embed.js"></script>`,
  );
  const files = menu(page).locator(`[${ATTR.storyDownload}] a`);
  expect(
    await files.evaluateAll((all) => all.map((link) => link.getAttribute("download"))),
  ).toEqual(MAPS.flatMap((id) => [`${STORY}-${id}.png`, `${STORY}-${id}.svg`]));
  const entries = await page.evaluate(() => history.length);
  const said = menu(page).getByRole("status");
  await menu(page).locator(`[${ATTR.shareField}="link"] [${ATTR.shareCopy}]`).click();
  await expect(said).toContainText("Copied");
  // Also where the menu is longer than the window.
  await expect(said).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  await menu(page).locator(`[${ATTR.shareField}="citation"] [${ATTR.shareCopy}]`).click();
  await expect(said).toContainText(say("share.citation"));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(citation);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.keyboard.press("Escape");
  await expect(field(page, "link")).toBeHidden();
  await expect(menu(page).locator("summary")).toBeFocused();
});

for (const [where, clipboard] of [
  ["without a secure connection", undefined],
  ["where the browser forbids it", { writeText: "refused" }],
] as const) {
  test(`the clipboard is blocked ${where}: the text is selected, and a sentence says so`, {
    tag: "@long-on-phone",
  }, async ({ page }) => {
    await page.addInitScript((given) => {
      const writeText = () => Promise.reject(new DOMException("", "NotAllowedError"));
      Object.defineProperty(navigator, "clipboard", { value: given && { writeText } });
    }, clipboard);
    const messages = collectConsole(page);
    await open(page);
    const embed = menu(page).locator(`[${ATTR.shareField}="embed"]`);
    await embed.locator(`[${ATTR.shareCopy}]`).click();
    await expect(menu(page).getByRole("status")).toContainText(say("share.selected"));
    const [whole, selected] = await embed
      .locator("textarea")
      .evaluate((text: HTMLTextAreaElement) => [
        text.value,
        text.value.slice(text.selectionStart, text.selectionEnd),
      ]);
    expect(selected).toBe(whole);
    expect(messages).toEqual([]);
  });
}

test("a device with a share sheet offers it, with the chapter's address", {
  tag: "@phone",
}, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "share", {
      value: async (data: ShareData) => Object.assign(window, { shared: data }),
    });
  });
  await open(page);
  await menu(page).locator(`[${ATTR.shareSend}]`).click();
  await expect
    .poll(() =>
      page.evaluate(() => (window as unknown as { shared?: { url: string } }).shared?.url),
    )
    .toBe(await field(page, "link").inputValue());
});

test("copying the address of the current map puts it into the page's address, and it shows the same map again", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(`${PATH}${CHAPTER}/`);
  await settled(page);
  await page.locator(`[${ATTR.mapZoom}="-1"]`).click();
  await settled(page);
  const zoom = await page.evaluate(() => window.__story?.map?.getZoom() ?? 0);
  await menu(page).locator("summary").press("Enter");
  await expect(field(page, "view")).toBeVisible();
  const address = await field(page, "view").inputValue();
  const link = await field(page, "link").inputValue();
  expect(address).toMatch(/#view=/);
  expect(address.split("#")[0]).toBe(link);
  expect(new URL(page.url()).hash).toBe("");
  await menu(page).locator(`[${ATTR.shareField}="view"] [${ATTR.shareCopy}]`).click();
  const { pathname, hash } = new URL(address);
  await expect.poll(() => new URL(page.url()).hash).toBe(hash);
  expect(new URL(page.url()).pathname).toBe(pathname);
  await page.reload();
  await settled(page);
  expect(await page.evaluate(() => window.__story?.map?.getZoom() ?? 0)).toBeCloseTo(zoom, 3);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("readers can copy address, citation and embed code by hand", {
    tag: "@desktop",
  }, async ({ page }) => {
    await page.goto(`${PATH}${CHAPTER}/`);
    await menu(page).locator("summary").click();
    await expect(field(page, "citation")).toBeVisible();
    await expect(menu(page).locator("button:visible")).toHaveCount(0);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the open menu in the ${colorScheme} theme`, {
    tag: colorScheme === "dark" ? "@desktop" : [],
  }, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    const rule = colorScheme === "dark" ? "color-contrast" : undefined;
    expect(await violations(page, `[${ATTR.storyChapter}="${CHAPTER}"]`, rule)).toEqual([]);
  });
}
