import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { SETTINGS_KEY } from "../lib/story/reading-settings.ts";
import { violations } from "./support/axe.ts";
import { HOME, PATH } from "./support/fixture-story.ts";
import { COARSE, ready, spareMap } from "./support/story-page.ts";

test.use(COARSE);

const PAPER = { light: "rgb(247, 244, 237)", dark: "rgb(25, 26, 27)" };
const PAGES = [HOME, PATH, `${PATH}data/`, `${HOME}404.html`];

const paper = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

async function openSheet(page: Page) {
  await page.locator(`[${ATTR.settings}]`).first().click();
  const sheet = page.getByRole("dialog", { name: "Reading settings" });
  await expect(sheet).toBeVisible();
  return sheet;
}

/** Has the browser hold settings from an earlier visit. */
function keep(page: Page, settings: string) {
  return page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    SETTINGS_KEY,
    settings,
  ] as const);
}

test("a theme that the reader chooses applies at once, and on every kind of page from then on", {
  tag: "@phone",
}, async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await spareMap(page);
  for (const path of PAGES) {
    await page.goto(path);
    const sheet = await openSheet(page);
    await sheet.getByRole("radio", { name: "Dark" }).check();
    expect(await paper(page), path).toBe(PAPER.dark);
    await sheet.getByRole("radio", { name: "As on this device" }).check();
    expect(await paper(page), path).toBe(PAPER.light);
    await sheet.getByRole("radio", { name: "Dark" }).check();
    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden();
    await expect(page.locator(`[${ATTR.settings}]`).first()).toBeFocused();
    await page.reload();
    expect(await paper(page), path).toBe(PAPER.dark);
  }
});

for (const theme of ["light", "dark"] as const) {
  test(`pictures show the ${theme} theme that the reader chose on another system, and print light`, {
    tag: "@desktop",
  }, async ({ page }) => {
    const system = theme === "light" ? "dark" : "light";
    await page.emulateMedia({ colorScheme: system });
    await spareMap(page);
    await keep(page, theme);
    await page.goto(PATH);
    await ready(page);
    const shown = () =>
      page
        .locator(`[${ATTR.mapPicture}] img`)
        .evaluateAll((all: HTMLImageElement[]) =>
          all.filter((image) => image.getClientRects().length > 0).map((image) => image.currentSrc),
        );
    await expect.poll(async () => (await shown()).join()).toContain(`-${theme}`);
    const sheet = await openSheet(page);
    await sheet.getByRole("radio", { name: "As on this device" }).check();
    await expect.poll(async () => (await shown()).join()).toContain(`-${system}`);
    await page.emulateMedia({ media: "print", colorScheme: system });
    expect(await paper(page)).toBe("rgba(0, 0, 0, 0)");
  });
}

test("the live map follows the chosen theme", { tag: "@desktop" }, async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(PATH);
  await ready(page);
  const sea = () =>
    page.evaluate(() =>
      JSON.stringify(
        window.__story?.map?.getStyle().layers.find(({ type }) => type === "background"),
      ),
    );
  const light = await sea();
  expect(light).toBeDefined();
  const sheet = await openSheet(page);
  await sheet.getByRole("radio", { name: "Dark" }).check();
  await expect.poll(sea).not.toBe(light);
});

test("larger text is larger on every page, before it is painted", {
  tag: "@desktop",
}, async ({ page }) => {
  await spareMap(page);
  const size = () =>
    page.locator("main").evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await page.goto(PATH);
  expect(await size()).toBe("16px");
  await keep(page, "largest");
  for (const path of PAGES) {
    await page.goto(path);
    expect(await size()).toBe("24px");
  }
});

test("saving data and a calm page need neither a browser's nor a system's setting", {
  tag: "@desktop",
}, async ({ page }) => {
  await keep(page, "calm saving");
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await page.goto(PATH);
  await expect(page.locator(`[${ATTR.mapStill}]`)).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(loaded.filter((url) => url.includes("/_script/map"))).toEqual([]);
  const sheet = await openSheet(page);
  await expect(sheet.getByRole("checkbox", { name: "No movement" })).toBeChecked();
  await expect(sheet.getByRole("checkbox", { name: "Save data" })).toBeChecked();
});

test("where the browser refuses storage, the sheet says that settings are not kept", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("refused", "SecurityError");
      },
    }),
  );
  await page.goto(HOME);
  const sheet = await openSheet(page);
  await sheet.getByRole("radio", { name: "Dark" }).check();
  expect(await paper(page)).toBe(PAPER.dark);
  await expect(sheet.getByText("This browser does not keep settings")).toBeVisible();
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing in the sheet of settings in the ${theme} theme`, {
    tag: "@phone",
  }, async ({ page }) => {
    await keep(page, `${theme} largest`);
    await page.goto(HOME);
    await openSheet(page);
    expect(await violations(page, "dialog")).toEqual([]);
  });
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("no button of settings is shown", { tag: "@desktop" }, async ({ page }) => {
    for (const path of PAGES) {
      await page.goto(path);
      await expect(page.locator(`[${ATTR.settings}]`)).toBeHidden();
    }
  });
});
