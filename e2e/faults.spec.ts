import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import type { MapDocument } from "../lib/story/map-document.ts";
import { armPage } from "./support/page-faults.ts";
import {
  type Drawings,
  drawHealthy,
  ended,
  expectPicture,
  expectRightView,
  readTo,
} from "./support/right-view.ts";
import { COARSE } from "./support/story-page.ts";

const STORY = "danube-delta";
const PATH = `/atlas/${STORY}/`;
const WINDOW = {
  ...COARSE,
  baseURL: `http://127.0.0.1:${process.env.FIXTURE_PORT ?? 4311}`,
  viewport: { width: 1280, height: 800 },
};

test.use(WINDOW);

const read = (path: string) => JSON.parse(readFileSync(`out-fixture${path}`, "utf8"));
const documentPath: string = read("/_data/manifest.json")[STORY].document;
const mapDocument = read(documentPath) as MapDocument;
const waypoints = mapDocument.chapters.flatMap((chapter) => chapter.waypoints);
const [, second = ""] = waypoints;

/** One thing that goes wrong while a story is read. */
interface Fault {
  name: string;
  /** `@long` where another fault of its kind is the sample. */
  tag?: string[];
  /** Whether the live map must be there at the end; else a picture may stand in its place. */
  isLive: boolean;
  /** Whether the test moves the page's clock on. */
  hasClock?: boolean;
  /** Before the page is opened. */
  prepare?(page: Page): Promise<unknown>;
  /** Once it is open, with its first map where one can come. Leaves the reader at the second waypoint. */
  strike(page: Page): Promise<unknown>;
}

const long = { tag: ["@long"] };
const go = (page: Page) => readTo(page, second);
const status = (page: Page) => page.locator("[data-map-status]");
const isLoading = (page: Page) =>
  expect(status(page)).toHaveAttribute("data-map-status", "loading");

/** Begins a flight to the second waypoint. */
async function fly(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await go(page);
  await expect(status(page)).toHaveAttribute("data-map-status", "moving");
}

const lose = async (page: Page) => {
  await page.evaluate(() => window.faults.lose());
  await isLoading(page);
};
const restore = (page: Page) => page.evaluate(() => window.faults.restore());
const hide = (page: Page, isHidden: boolean) =>
  page.evaluate((hidden) => window.faults.hide(hidden), isHidden);
const stall = (page: Page, isStalled: boolean) =>
  page.evaluate((stalled) => window.faults.stall(stalled), isStalled);

const CONTEXT: Fault[] = [
  {
    name: "the graphics context is lost and comes back",
    ...long,
    isLive: true,
    async strike(page) {
      await go(page);
      await ended(page);
      await lose(page);
      await restore(page);
    },
  },
  {
    name: "the graphics context is lost before the map's style is there",
    isLive: true,
    prepare: (page) =>
      page.addInitScript(() => {
        window.faults.begun = () => window.faults.loseInARow(1);
      }),
    strike: go,
  },
  {
    name: "the graphics context is lost in flight",
    ...long,
    isLive: true,
    async strike(page) {
      await fly(page);
      await lose(page);
      await restore(page);
    },
  },
  {
    name: "the reader reads on while the graphics context is lost",
    ...long,
    isLive: true,
    async strike(page) {
      await lose(page);
      await go(page);
      await expect(page.locator("[data-map-picture]")).toHaveAttribute(
        "data-story-picture",
        second,
      );
      await restore(page);
    },
  },
  {
    name: "the graphics context is lost twenty times in a row",
    isLive: true,
    async strike(page) {
      await go(page);
      await page.evaluate(() => window.faults.loseInARow(20));
    },
  },
  {
    name: "the graphics context is lost twenty times, each time after the map has drawn",
    ...long,
    isLive: true,
    async strike(page) {
      await go(page);
      for (let loss = 0; loss < 20; loss++) {
        await ended(page);
        await lose(page);
        await restore(page);
      }
    },
  },
  {
    name: "a slow machine draws long after its graphics context is back",
    isLive: true,
    hasClock: true,
    async strike(page) {
      await go(page);
      await ended(page);
      await lose(page);
      await page.clock.runFor(9_000);
      await stall(page, true);
      await restore(page);
      await page.clock.runFor(20_000);
      await stall(page, false);
    },
  },
  {
    name: "the graphics context is lost in the background, and comes back when the tab is seen",
    isLive: true,
    hasClock: true,
    async strike(page) {
      await go(page);
      await ended(page);
      await hide(page, true);
      await lose(page);
      await page.clock.runFor(120_000);
      await hide(page, false);
      await restore(page);
    },
  },
  {
    name: "the graphics context comes back too late",
    ...long,
    isLive: false,
    hasClock: true,
    async strike(page) {
      await go(page);
      await ended(page);
      await lose(page);
      await page.clock.runFor(15_000);
      await expect(status(page)).toHaveAttribute("data-map-status", "failed");
      // Nobody hears of it: the map has gone.
      await page.evaluate(() => void window.faults.restore());
      await page.clock.runFor(15_000);
    },
  },
];

const THROWS = () => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};

const PAGE: Fault[] = [
  {
    name: "the reader is offline in mid-story",
    isLive: true,
    async strike(page) {
      await page.context().setOffline(true);
      await go(page);
      await ended(page);
    },
  },
  {
    name: "the graphics context is lost while the reader is offline",
    ...long,
    isLive: true,
    async strike(page) {
      await page.context().setOffline(true);
      await go(page);
      await lose(page);
      await restore(page);
    },
  },
  {
    name: "storage and history throw",
    ...long,
    isLive: true,
    async prepare(page) {
      await page.addInitScript((text) => {
        const fail = new Function(`return ${text}`)();
        for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"])
          Object.defineProperty(window, name, { get: fail });
        Object.defineProperty(document, "cookie", { get: fail, set: fail });
        for (const name of ["replaceState", "pushState"] as const) History.prototype[name] = fail;
      }, THROWS.toString());
    },
    strike: go,
  },
  {
    name: "the tab is hidden while the map loads",
    isLive: true,
    hasClock: true,
    prepare: (page) =>
      page.addInitScript(() => {
        window.faults.begun = () => window.faults.stall(true);
      }),
    async strike(page) {
      await page.locator("[data-map-canvas] canvas").waitFor({ state: "attached" });
      await hide(page, true);
      await page.clock.runFor(120_000);
      await hide(page, false);
      await go(page);
    },
  },
  {
    name: "the tab is hidden in flight",
    ...long,
    isLive: true,
    async strike(page) {
      await fly(page);
      await hide(page, true);
      await page.evaluate(() => window.scrollBy(0, 1));
      await hide(page, false);
    },
  },
  {
    name: "the page is printed in flight",
    ...long,
    isLive: true,
    async strike(page) {
      await fly(page);
      await page.pdf();
    },
  },
  {
    name: "print styles come and go in flight",
    ...long,
    isLive: true,
    async strike(page) {
      await fly(page);
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      await page.emulateMedia({ media: "screen" });
      await go(page);
    },
  },
  {
    name: "the window changes its size a hundred times",
    ...long,
    isLive: true,
    async strike(page) {
      await fly(page);
      for (let index = 0; index < 100; index++) {
        const width = 320 + ((index * 137) % 1200);
        await page.setViewportSize({ width, height: 300 + ((index * 71) % 700) });
      }
      await page.setViewportSize(WINDOW.viewport);
      await go(page);
    },
  },
];

const { basemap, layers, labels } = mapDocument;
/** Every file of data that the map loads, from the site's root. */
const FILES = [
  documentPath,
  ...Object.values(basemap.world),
  ...[basemap.close?.land, basemap.close?.borders, basemap.close?.water].flatMap(
    (path) => path ?? [],
  ),
  ...layers.map(({ url }) => url),
  labels,
];

/** What a request for data may be answered with in place of the file. */
const ANSWERS: Record<
  string,
  (body: string) => { status?: number; contentType?: string; body: string }
> = {
  "404": () => ({ status: 404, body: "<h1>Not found</h1>" }),
  "500": () => ({ status: 500, body: "" }),
  truncated: (body) => ({ body: body.slice(0, body.length / 2) }),
  "a web page": () => ({ contentType: "text/html", body: "<!doctype html><p>Log in" }),
  "other JSON": () => ({ contentType: "application/json", body: '{"message":"none"}' }),
  nothing: () => ({ body: "" }),
};

const DATA: Fault[] = FILES.flatMap((path) =>
  Object.entries(ANSWERS).map(
    ([answer, make]): Fault => ({
      name: `${path.split(".")[0]} answers ${answer}`,
      // One for the document, one for a layer that the first waypoint does not show.
      tag: /meadow/.test(path) && /^(404|other)/.test(answer) ? [] : ["@long"],
      isLive: false,
      prepare: (page) =>
        page.route(`**${path}`, (route) =>
          route.fulfill({ status: 200, ...make(readFileSync(`out-fixture${path}`, "utf8")) }),
        ),
      strike: go,
    }),
  ),
);

const SLOW: Fault[] = FILES.map((path) => {
  let release = () => {};
  return {
    name: `${path.split(".")[0]} comes late`,
    tag: /meadow/.test(path) ? [] : ["@long"],
    isLive: true,
    async prepare(page) {
      const late = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(`**${path}`, async (route) => {
        await late;
        await route.continue();
      });
    },
    async strike(page) {
      // Until it comes, no map is shown that lacks it.
      for (const waypoint of waypoints) {
        await readTo(page, waypoint);
        await page.waitForFunction(() => {
          const now = document.querySelector<HTMLElement>("[data-map-status]")?.dataset.mapStatus;
          return now === "loading" || (now === "idle" && window.__story?.busy() === false);
        });
        if ((await status(page).getAttribute("data-map-status")) === "idle")
          await expectRightView(page, healthy ?? new Map(), waypoint);
        else await expectPicture(page, waypoint);
      }
      await go(page);
      release();
    },
  };
});

let healthy: Drawings | null = null;

for (const { name, tag = [], isLive, hasClock, prepare, strike } of [
  ...CONTEXT,
  ...PAGE,
  ...DATA,
  ...SLOW,
]) {
  test(`where ${name}, text and the right map or picture are there`, {
    tag: ["@desktop", ...tag],
  }, async ({ page, browser }) => {
    // Twenty losses are twenty maps, each drawn without graphics hardware.
    if (tag.includes("@long")) test.setTimeout(600_000);
    healthy ??= await drawHealthy(browser, { ...WINDOW, reducedMotion: "reduce" }, PATH, waypoints);
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    if (hasClock) await page.clock.install();
    await armPage(page);
    await prepare?.(page);
    await page.goto(PATH);
    await page.waitForFunction(() => window.__story !== undefined);
    if (prepare === undefined) expect(await ended(page)).toBe("idle");
    await strike(page);
    // Where the reader is, and wherever they go from there.
    for (const waypoint of tag.includes("@long") ? [null, ...waypoints] : [null]) {
      if (waypoint !== null) await readTo(page, waypoint);
      const found = await expectRightView(page, healthy, waypoint ?? second);
      if (isLive) expect(found, "status of the map").toBe("idle");
    }
    expect(errors).toEqual([]);
  });
}
