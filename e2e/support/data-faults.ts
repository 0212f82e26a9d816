import { formOf } from "../../lib/map/viewport.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import { type Fault, go, status } from "./fault.ts";
import { documentPath, mapDocument, readBuilt, WINDOW } from "./fixture-story.ts";
import { expectPicture, expectRightView, readTo } from "./right-view.ts";

const { basemap, layers } = mapDocument;
/** Every data file that the map loads, from the site's root. */
const FILES = [
  documentPath,
  ...Object.values(basemap.world),
  ...[basemap.close?.land, basemap.close?.borders, basemap.close?.water].flatMap(
    (path) => path ?? [],
  ),
  ...layers.map(({ url }) => url),
  ...Object.values(mapDocument.waypoints).map(({ labels }) => labels[formOf(WINDOW.viewport)]),
];

/** Wrong answers to a request for data. */
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

/** Faults in which a file of the map's data has a wrong answer: each file with each answer. */
export const WRONG_DATA: Fault[] = FILES.flatMap((path) =>
  Object.entries(ANSWERS).map(
    ([answer, make]): Fault => ({
      name: `${path.split(".")[0]} answers ${answer}`,
      // The sample is a layer that the first waypoint does not show.
      tag: /meadow/.test(path) && answer === "404" ? [] : ["@long"],
      isLive: false,
      prepare: (page) =>
        page.route(`**${path}`, (route) =>
          route.fulfill({ status: 200, ...make(readBuilt(path)) }),
        ),
      strike: go,
    }),
  ),
);

/** Faults in which a file of the map's data arrives late: one for each file. */
export const LATE_DATA: Fault[] = FILES.map((path) => {
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
