import type { Browser } from "@playwright/test";
import { phoneContext, throttle } from "./phone.ts";

/** What was seen of a page, in ms from the start of its navigation. */
export interface PageTimes {
  /** First contentful paint. */
  paint: number;
  /** `data-map-status="idle"` first seen; null for a page that is timed for its paint alone. */
  mapReady: number | null;
}

/** How long in ms a page may take before the bench gives up; several times what the slowest needs. */
const LIMIT = 120_000;

/** What the watching script in the page reports, in ms; a map that failed is told by its status. */
type Report = { paint: number } | { mapReady: number } | { failed: string };

/**
 * Opens a page once on the slow phone, with nothing cached, and times it.
 * Throws where the page does not paint, or its map does not get ready or fails.
 */
export async function timePage(
  browser: Browser,
  url: string,
  { map }: { map: boolean },
): Promise<PageTimes> {
  const context = await browser.newContext(phoneContext);
  try {
    const page = await context.newPage();
    let paint: number | null = null;
    let mapReady: number | null = null;
    const done = new Promise<PageTimes>((resolve, reject) => {
      const limit = setTimeout(
        () => reject(new Error(`bench: ${url} expected to be ready in ${LIMIT / 1000} s`)),
        LIMIT,
      );
      const receive = (report: Report) => {
        if ("paint" in report) paint ??= report.paint;
        else if ("mapReady" in report) mapReady ??= report.mapReady;
        else {
          clearTimeout(limit);
          reject(
            new Error(`bench: a live map at ${url} expected, status "${report.failed}" found`),
          );
        }
        if (paint === null || (map && mapReady === null)) return;
        clearTimeout(limit);
        resolve({ paint, mapReady: map ? mapReady : null });
      };
      page.exposeFunction("benchReport", receive).catch(reject);
    });
    await page.addInitScript(watch);
    await throttle(page);
    const [times] = await Promise.all([done, page.goto(url, { timeout: LIMIT })]);
    return times;
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything of its own; must not use names from outside itself. */
function watch(): void {
  const { benchReport } = globalThis as unknown as { benchReport: (report: Report) => void };
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === "first-contentful-paint") benchReport({ paint: startTime });
  }).observe({ type: "paint", buffered: true });
  const status = new MutationObserver(() => {
    const now = performance.now();
    const found = document.querySelector<HTMLElement>("[data-map-status]")?.dataset["mapStatus"];
    if (found !== "idle" && found !== "failed") return;
    status.disconnect();
    benchReport(found === "idle" ? { mapReady: now } : { failed: found });
  });
  status.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["data-map-status"],
  });
}
