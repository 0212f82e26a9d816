import type { Page } from "@playwright/test";
import { ATTR } from "../../../lib/story/attributes.ts";
import { launchQuietChromium } from "../../measure/chromium.ts";
import type { Request, SiteServer } from "../../measure/site-server.ts";
import { phoneContext, throttle } from "./phone.ts";
import { type PageRecord, watchPage } from "./watch-page.ts";

/**
 * How long in ms a page may take before the bench gives up; several times what the slowest needs.
 */
export const LIMIT = 120_000;

/** How long in ms a page is watched after its map is shown, for shifts that come late. */
const AFTERWARDS = 500;

/** A page on a server of its own. */
export interface ServedPage {
  server: SiteServer;
  /** Path on the server. */
  path: string;
  /** Whether it has a live map. */
  hasMap: boolean;
}

/** What one first visit on the phone measured. */
export interface Visit extends PageRecord {
  /** Requests until the live map was shown; of a page without a map, all. */
  requests: number;
  /** Bytes of their answers as sent, without headers. */
  bytes: number;
}

/**
 * Opens a page once on the slow phone, in a browser of its own so that nothing is kept from a visit
 * before (scripts and shaders already translated, too), until its live map is shown. Throws where
 * the map fails or takes too long.
 */
export async function visitPage({ server, path, hasMap }: ServedPage): Promise<Visit> {
  const browser = await launchQuietChromium();
  try {
    const page = await browser.newPage(phoneContext);
    const url = server.origin + path;
    await throttle(page);
    server.takeRequests();
    const requests = hasMap
      ? await loadUntilShown(page, url, () => server.takeRequests())
      : await loadWhole(page, url, () => server.takeRequests());
    await page.waitForTimeout(AFTERWARDS);
    const record = await page.evaluate(() => window.benchRecord?.());
    if (record === undefined) throw new Error(`${url}: a record of its load expected, none found`);
    if (record.hasFailed) throw new Error(`${url}: a live map expected, a failed one found`);
    const bytes = requests.reduce((sum, request) => sum + request.bytes, 0);
    return { ...record, requests: requests.length, bytes };
  } finally {
    await browser.close();
  }
}

async function loadUntilShown(
  page: Page,
  url: string,
  takeRequests: () => Request[],
): Promise<Request[]> {
  let limit: NodeJS.Timeout | undefined;
  const shown = new Promise<Request[]>((resolve, reject) => {
    limit = setTimeout(
      () => reject(new Error(`${url}: a live map within ${LIMIT / 1000} s expected, none found`)),
      LIMIT,
    );
    page.exposeFunction("benchShown", () => resolve(takeRequests())).catch(reject);
  });
  await watch(page);
  try {
    const [requests] = await Promise.all([shown, page.goto(url, { timeout: LIMIT })]);
    return requests;
  } finally {
    clearTimeout(limit);
  }
}

async function loadWhole(
  page: Page,
  url: string,
  takeRequests: () => Request[],
): Promise<Request[]> {
  await watch(page);
  await page.goto(url, { timeout: LIMIT, waitUntil: "load" });
  return takeRequests();
}

async function watch(page: Page): Promise<void> {
  // What runs our TypeScript wraps named functions in calls of a helper, which pages have not.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(watchPage, ATTR);
}
