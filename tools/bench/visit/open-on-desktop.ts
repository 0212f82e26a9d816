import type { Page } from "@playwright/test";
import { ATTR } from "../../../lib/story/attributes.ts";
import { launchQuietChromium } from "../../measure/chromium.ts";
import { desktopContext } from "./phone.ts";
import { LIMIT, type ServedPage } from "./visit-page.ts";

/**
 * Opens a page on the desktop in a browser of its own, calls `work` once its live map is shown, and
 * returns the result. Throws where the map is not shown.
 */
export async function openOnDesktop<T>(
  { server, path }: ServedPage,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const browser = await launchQuietChromium();
  try {
    const page = await browser.newPage(desktopContext);
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.goto(server.origin + path, { timeout: LIMIT });
    await waitUntilShown(page);
    return await work(page);
  } finally {
    await browser.close();
  }
}

/** Waits until the page's live map is complete and still. */
export async function waitUntilShown(page: Page): Promise<void> {
  const shown = page.locator(`[${ATTR.mapStatus}="idle"]`);
  await shown.waitFor({ state: "attached", timeout: LIMIT });
}
