import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { keepingOptions, launchOptions } from "../tools/browser/browser-path.ts";
import { status } from "./support/fault.ts";
import {
  documentPath,
  embedPath,
  FIRST,
  PATH,
  second,
  WINDOW,
  waypoints,
} from "./support/fixture-story.ts";
import { awayAndBack } from "./support/kept-page.ts";
import { RETURN_FAULTS } from "./support/return-faults.ts";
import { type Drawings, draw, drawHealthy, ended, expectRightView } from "./support/right-view.ts";
import { tryFault } from "./support/try-fault.ts";

const keeping = keepingOptions();
const MISSING =
  "back-forward: a full Chromium expected, none found. On Debian: apt-get install chromium";
if (keeping === null) console.warn(MISSING);

test.skip(keeping === null, MISSING);
test.use({ ...WINDOW, launchOptions: keeping ?? launchOptions() });

test("a reader who leaves in mid-story and comes Back finds text, place and map unchanged", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(`${PATH}#${second}`);
  await ended(page);
  const before: Drawings = new Map([[second, await draw(page)]]);
  await awayAndBack(page);
  await expectRightView(page, before, second);
});

test("an embed whose map failed offers it again when the reader comes Back", {
  tag: ["@desktop", "@long"],
}, async ({ page }) => {
  let isCut = true;
  await page.route(`**${documentPath}`, (route) => (isCut ? route.abort() : route.continue()));
  await page.goto(embedPath(FIRST, "map/"));
  const offer = page.locator(`[${ATTR.embedExplore}]`);
  await offer.click();
  await expect(status(page)).toHaveAttribute(ATTR.mapStatus, "failed");
  isCut = false;
  await awayAndBack(page);
  await offer.click();
  await expect(status(page)).toHaveAttribute(ATTR.mapStatus, "idle");
});

let healthy: Drawings | null = null;

for (const fault of RETURN_FAULTS) {
  const { name, tag = [] } = fault;
  test(`where ${name}, text and the right map or picture are there`, {
    tag: ["@desktop", ...tag],
  }, async ({ page, browser }) => {
    test.setTimeout(600_000);
    healthy ??= await drawHealthy(browser, { ...WINDOW, reducedMotion: "reduce" }, PATH, waypoints);
    await tryFault(page, fault, healthy);
  });
}
