import { readFileSync } from "node:fs";
import { listCameraTiles } from "../../lib/map/tiles/camera-tiles.ts";
import { formOf, mapSize } from "../../lib/map/viewport.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import { type Fault, go, status } from "./fault.ts";
import { documentPath, mapDocument, OUT, second, WINDOW, waypoints } from "./fixture-story.ts";
import { expectPicture, expectRightView, readTo } from "./right-view.ts";

const FORM = formOf(WINDOW.viewport);

/** The tiles of a waypoint's map in the window of these tests, from the site's root. */
const tilesOf = (waypoint: string) =>
  listCameraTiles(mapDocument, waypoint, FORM, mapSize(WINDOW.viewport));

/** The file with a waypoint's labels. */
const labelsOf = (waypoint: string) => mapDocument.waypoints[waypoint]?.labels[FORM] ?? "";

/** Every file of data that the maps of the first two waypoints load, from the site's root. */
const FILES = [
  ...new Set([
    documentPath,
    ...[waypoints[0], second].flatMap((id) => [labelsOf(id), ...tilesOf(id)]),
  ]),
];

/** The files that the short run tries: a tile of the opening map, and one of the next map alone. */
const SAMPLES = [
  tilesOf(waypoints[0]).find((path) => path.includes("/story.")),
  tilesOf(second).find((path) => !tilesOf(waypoints[0]).includes(path)),
];

/** Wrong answers to a request for data. */
const ANSWERS: Record<
  string,
  (body: Buffer) => { status?: number; contentType?: string; body: string | Buffer }
> = {
  "404": () => ({ status: 404, body: "<h1>Not found</h1>" }),
  "500": () => ({ status: 500, body: "" }),
  truncated: (body) => ({ body: body.subarray(0, body.length / 2) }),
  "a web page": () => ({ contentType: "text/html", body: "<!doctype html><p>Log in" }),
  "other JSON": () => ({ contentType: "application/json", body: '{"message":"none"}' }),
  nothing: () => ({ body: "" }),
};

/** A file in the name of a test: without its hashes. */
const nameOf = (path: string) => path.replace(/\.[0-9a-f]{8}\b/g, "");

/** Faults in which a file of the map's data has a wrong answer: each file with each answer. */
export const WRONG_DATA: Fault[] = FILES.flatMap((path) =>
  Object.entries(ANSWERS).map(
    ([answer, make]): Fault => ({
      name: `${nameOf(path)} answers ${answer}`,
      tag: SAMPLES.includes(path) && /404|truncated/.test(answer) ? [] : ["@long"],
      isLive: false,
      prepare: (page) =>
        page.route(`**${path}`, (route) =>
          route.fulfill({ status: 200, ...make(readFileSync(`${OUT}${path}`)) }),
        ),
      strike: go,
    }),
  ),
);

/** Faults in which a file of the map's data arrives late: one for each file. */
export const LATE_DATA: Fault[] = FILES.map((path) => {
  let release = () => {};
  return {
    name: `${nameOf(path)} comes late`,
    tag: SAMPLES.includes(path) ? [] : ["@long"],
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
    async strike(page, healthy) {
      // Until it arrives, the page shows no map without it.
      for (const waypoint of healthy.keys()) {
        await readTo(page, waypoint);
        await page.waitForFunction((ATTR) => {
          const now = document
            .querySelector<HTMLElement>(`[${ATTR.mapStatus}]`)
            ?.getAttribute(ATTR.mapStatus);
          return now === "loading" || (now === "idle" && window.__story?.busy() === false);
        }, ATTR);
        if ((await status(page).getAttribute(ATTR.mapStatus)) === "idle")
          await expectRightView(page, healthy, waypoint);
        else await expectPicture(page, waypoint);
      }
      await go(page);
      release();
    },
  };
});
