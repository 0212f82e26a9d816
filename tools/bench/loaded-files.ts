import type { Browser, Page } from "@playwright/test";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Request, SiteServer } from "../measure/site-server.ts";
import { phoneContext } from "./phone.ts";

/** What one visit made the browser load, as paths in the order of the requests, each once. */
export interface LoadedFiles {
  /** Fonts that the page loads without its map. */
  pageFonts: string[];
  /**
   * Scripts that the page loads without its map, those that it only asks for once it runs included.
   */
  pageScripts: string[];
  /** What only the live map loads. */
  map: {
    /** MapLibre and what goes with it, apart from the worker. */
    scripts: string[];
    worker: string[];
    fonts: string[];
    /** The map document and the data, style sheets and images of the map. */
    files: string[];
  };
  /** Size of the live map in CSS px. */
  mapSize: { width: number; height: number };
}

/** How long in ms the page may take; nothing is slowed down here. */
const LIMIT = 60_000;

/**
 * Visits a page twice and derives what the live map loads from the difference: once with the map,
 * once by a reader who saves data, for whom no map is started. Throws where the map does not get
 * ready.
 */
export async function loadedFiles(
  browser: Browser,
  server: SiteServer,
  path: string,
): Promise<LoadedFiles> {
  const url = server.origin + path;
  server.takeRequests();
  await visit(browser, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true } });
    });
    await page.goto(url, { waitUntil: "networkidle", timeout: LIMIT });
  });
  const without = server.takeRequests();
  const workers = new Set<string>();
  const mapSize = await visit(browser, async (page) => {
    // Not from the requests: a worker that was fetched ahead comes from the browser's cache.
    page.on("worker", (worker) => workers.add(new URL(worker.url()).pathname));
    await page.goto(url, { timeout: LIMIT });
    const map = page.locator(`[${ATTR.mapStatus}="idle"]`);
    await map.waitFor({ state: "attached", timeout: LIMIT });
    await page.waitForLoadState("networkidle");
    const box = await map.locator("canvas").first().boundingBox();
    return { width: Math.round(box?.width ?? 0), height: Math.round(box?.height ?? 0) };
  });
  return { ...sortRequests(without, server.takeRequests(), workers), mapSize };
}

/**
 * Sorts the requests of two visits, one without the live map and one with it; `workers` are the
 * paths of workers that ran.
 */
export function sortRequests(
  without: readonly Request[],
  withMap: readonly Request[],
  workers: ReadonlySet<string>,
): Omit<LoadedFiles, "mapSize"> {
  const before = new Set(without.map(({ path }) => path));
  const added = withMap.filter(({ path }) => !before.has(path));
  const worker = pathsOf(added.filter(({ path }) => workers.has(path)));
  const rest = added.filter(({ path }) => !workers.has(path));
  return {
    pageFonts: pathsOf(without.filter(({ dest }) => dest === "font")),
    pageScripts: pathsOf(without.filter(({ dest }) => dest === "script")),
    map: {
      scripts: pathsOf(rest.filter(({ dest }) => dest === "script")),
      worker,
      fonts: pathsOf(rest.filter(({ dest }) => dest === "font")),
      files: pathsOf(rest.filter(({ dest }) => dest !== "script" && dest !== "font")),
    },
  };
}

async function visit<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(phoneContext);
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

function pathsOf(requests: readonly Request[]): string[] {
  return [...new Set(requests.map(({ path }) => path))];
}
