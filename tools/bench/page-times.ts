import type { Browser } from "@playwright/test";
import type { ATTR as Names } from "../../lib/story/attributes.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import { phoneContext, throttle } from "./phone.ts";

/** The moments that can be timed, in ms from the start of a page's navigation. */
export interface PageTimes {
  /** First contentful paint. */
  paint: number;
  /** `data-map-status="idle"` first seen. */
  mapReady: number;
}

/**
 * How long in ms a page may take before the bench gives up; several times what the slowest needs.
 */
const LIMIT = 120_000;

/** What the watching script in the page reports, in ms; a failed map by its status. */
type Report = Partial<PageTimes> | { failed: string };

/**
 * Opens a page once on the slow phone, with nothing cached, and times the wanted moments: a page
 * without a map has no `mapReady`, a map without text no contentful paint. Throws where one of them
 * does not come.
 */
export async function timePage<Moment extends keyof PageTimes>(
  browser: Browser,
  url: string,
  wanted: readonly Moment[],
): Promise<Pick<PageTimes, Moment>> {
  const context = await browser.newContext(phoneContext);
  try {
    const page = await context.newPage();
    const seen: Partial<PageTimes> = {};
    let finish: (times: Pick<PageTimes, Moment>) => void;
    let fail: (error: Error) => void;
    const done = new Promise<Pick<PageTimes, Moment>>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
    // Before the watching script, which takes it at once.
    await page.exposeFunction("benchReport", (report: Report) => {
      if ("failed" in report)
        return fail(new Error(`${url}: a live map expected, status "${report.failed}" found`));
      Object.assign(seen, report);
      if (hasAll(seen, wanted)) finish(seen);
    });
    await page.addInitScript(watch, ATTR);
    await throttle(page);
    const limit = setTimeout(
      () => fail(new Error(`${url}: expected to be ready within ${LIMIT / 1000} s`)),
      LIMIT,
    );
    try {
      const [times] = await Promise.all([done, page.goto(url, { timeout: LIMIT })]);
      return times;
    } finally {
      clearTimeout(limit);
    }
  } finally {
    await context.close();
  }
}

function hasAll<Moment extends keyof PageTimes>(
  seen: Partial<PageTimes>,
  wanted: readonly Moment[],
): seen is Pick<PageTimes, Moment> & Partial<PageTimes> {
  return wanted.every((moment) => seen[moment] !== undefined);
}

/** Runs in the page before anything of its own; must not use names from outside itself. */
function watch(ATTR: typeof Names): void {
  const { benchReport } = globalThis as unknown as { benchReport: (report: Report) => void };
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === "first-contentful-paint") benchReport({ paint: startTime });
  }).observe({ type: "paint", buffered: true });
  const status = new MutationObserver(() => {
    const now = performance.now();
    const found = document
      .querySelector<HTMLElement>(`[${ATTR.mapStatus}]`)
      ?.getAttribute(ATTR.mapStatus);
    if (found !== "idle" && found !== "failed") return;
    status.disconnect();
    benchReport(found === "idle" ? { mapReady: now } : { failed: found });
  });
  status.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: [ATTR.mapStatus],
  });
}
