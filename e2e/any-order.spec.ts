import { expect, type Page, test } from "@playwright/test";
import { cameraFor } from "../lib/map/camera.ts";
import { listNear } from "../lib/map/style/at-hand.ts";
import { buildStyle } from "../lib/map/style/style.ts";
import { formOf } from "../lib/map/viewport.ts";
import { ATTR } from "../lib/story/attributes.ts";
import type { Theme } from "../lib/story/map-state.ts";
import { BASE_PATH, chapters, HOME, mapDocument, PATH } from "./support/fixture-story.ts";
import { randomFrom } from "./support/random.ts";
import { COARSE, settled } from "./support/story-page.ts";

test.use(COARSE);

/**
 * Walks with seeds of their own make the property. `npm run e2e:long` walks further, and on more
 * ways.
 */
const WALKS = [
  { seed: 2, count: 6, tag: ["@desktop"] },
  { seed: 1, count: 9, tag: ["@desktop", "@long"] },
  ...[1, 2, 3, 4, 5, 6].map((seed) => ({ seed, count: 60, tag: ["@desktop", "@long"] })),
];
const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
  { width: 844, height: 390 },
];

interface Walk {
  page: Page;
  random: () => number;
  theme: Theme;
}

const pick = <Item>(random: () => number, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** The moves a reader may make; each leaves the story on the page. */
const moves: Record<string, (walk: Walk) => Promise<unknown>> = {
  async scroll({ page, random }) {
    const share = random();
    await page.evaluate(
      (to) => window.scrollTo({ top: to * document.body.scrollHeight, behavior: "instant" }),
      share,
    );
  },
  async wheel({ page, random }) {
    await page.mouse.move(200, 600);
    await page.mouse.wheel(0, (random() - 0.5) * 3000);
  },
  async link({ page, random }) {
    const link = page.locator(`a[href$="${PATH}${pick(random, chapters)}/"]`).first();
    await link.evaluate((element: HTMLAnchorElement) => element.click());
  },
  async open({ page, random }) {
    await page.goto(`${PATH}${pick(random, chapters)}/`);
  },
  async axis({ page, random }) {
    // Any axis on the page may be reached by the keyboard, wherever the reader is.
    const handle = page.locator(`[${ATTR.storyAxis}] input[type="range"]`).first();
    await handle.waitFor({ state: "attached" });
    await handle.evaluate((element: HTMLInputElement) => element.focus());
    const keys = ["Home", "End", "ArrowRight", "ArrowRight", "ArrowLeft", "PageUp", "PageDown"];
    for (let press = 0; press < 3; press++) await page.keyboard.press(pick(random, keys));
  },
  async handle({ page, random }) {
    const handle = page.locator(`[${ATTR.storyAxis}][${ATTR.shown}] input[type="range"]`).first();
    const box = await handle.boundingBox({ timeout: 500 }).catch(() => null);
    if (box === null) return;
    await page.mouse.move(box.x + random() * box.width, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + random() * box.width, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
  },
  async month({ page, random }) {
    const share = random();
    await page.evaluate(
      ({ share, ATTR }) => {
        const room = document.querySelector(`[${ATTR.storySteps}]`);
        const { top = 0, height = 0 } = room?.getBoundingClientRect() ?? {};
        window.scrollTo({ top: window.scrollY + top + share * height, behavior: "instant" });
      },
      { share, ATTR },
    );
  },
  async "explore, then scroll on"({ page, random }) {
    const box = await page.locator(`[${ATTR.mapCanvas}]`).boundingBox();
    if (box === null) return;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 3 });
    await page.mouse.up();
    // Into another waypoint: where it stays the same, the reader goes on exploring.
    const before = await waypointInCharge(page);
    for (let attempt = 0; attempt < 20; attempt++) {
      await moves.scroll?.({ page, random, theme: "light" });
      if ((await waypointInCharge(page)) !== before) return;
    }
  },
  async reload({ page }) {
    await page.reload();
  },
  async back({ page }) {
    await page.goto(HOME);
    await page.goBack();
  },
  async resize({ page, random }) {
    await page.setViewportSize(pick(random, SIZES));
  },
  async theme(walk) {
    walk.theme = walk.theme === "light" ? "dark" : "light";
    await walk.page.emulateMedia({ colorScheme: walk.theme });
  },
};

/**
 * A link pressed before the page's script has begun is followed by the browser itself: whatever
 * that cuts off is done again on the page it leads to.
 */
async function despiteNavigation(page: Page, work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await work();
      return;
    } catch (error) {
      const isCutOff = /context was destroyed|not attached to an active page/i.test(String(error));
      if (!isCutOff || attempt === 3) throw error;
      await page.waitForLoadState();
    }
  }
}

/**
 * The waypoint under the trigger line, found by the contract's words and not by the code under
 * test.
 */
async function waypointInCharge(page: Page): Promise<string> {
  return page.evaluate((ATTR) => {
    const story = document.querySelector<HTMLElement>(`[${ATTR.story}]`);
    const line = Number(story?.getAttribute(ATTR.storyTrigger)) * window.innerHeight;
    const waypoints = [...document.querySelectorAll<HTMLElement>(`[${ATTR.storyWaypoint}]`)];
    const above = waypoints.filter(
      (waypoint) => waypoint.getBoundingClientRect().top <= line + 0.5,
    );
    return (above.at(-1) ?? waypoints[0])?.getAttribute(ATTR.storyWaypoint) ?? "";
  }, ATTR);
}

/** The step at the trigger line of the active waypoint, found as the contract defines it. */
async function stepInCharge(page: Page, waypoint: string): Promise<number | null> {
  return page.evaluate(
    ({ waypoint, ATTR }) => {
      const story = document.querySelector<HTMLElement>(`[${ATTR.story}]`);
      const room = document.querySelector<HTMLElement>(
        `[${ATTR.storyWaypoint}="${waypoint}"] [${ATTR.storySteps}]`,
      );
      if (room === null) return null;
      const line = Number(story?.getAttribute(ATTR.storyTrigger)) * window.innerHeight;
      const count = Number(room.getAttribute(ATTR.storySteps));
      const { top, height } = room.getBoundingClientRect();
      let step = 0;
      while (step < count - 1 && top + (height * (step + 1)) / count <= line) step++;
      return step;
    },
    { waypoint, ATTR },
  );
}

async function expectBuiltPicture({ page, theme }: Walk, trail: string): Promise<void> {
  const waypoint = await waypointInCharge(page);
  const step = await stepInCharge(page, waypoint);
  expect(await page.evaluate(() => window.__story?.step()), `step after ${trail}`).toBe(step);
  const viewport = page.viewportSize() ?? { width: 0, height: 0 };
  const form = formOf(viewport);
  const shown = await page.evaluate(() => {
    const map = window.__story?.map;
    if (map === null || map === undefined) throw new Error("no live map");
    const { lng, lat } = map.getCenter();
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    // Once loaded, a source returns its data and not its address; the requested addresses are tested elsewhere.
    const { sources, ...style } = map.getStyle();
    return {
      style,
      sources: Object.keys(sources),
      state: map.getGlobalState() as Record<string, unknown>,
      camera: {
        center: [lng, lat],
        zoom: map.getZoom(),
        bearing: map.getBearing(),
        pitch: map.getPitch(),
      },
      size: { width, height },
      base: location.origin,
    };
  });
  const built = buildStyle({
    document: mapDocument,
    waypoint,
    step,
    form,
    theme,
    base: shown.base + BASE_PATH,
    atHand: listNear(mapDocument, waypoint, form),
  });
  const { state, sources, ...rest } = JSON.parse(JSON.stringify(built)) as typeof built;
  expect(shown.style, `style at "${waypoint}" after ${trail}`).toEqual(rest);
  // Sources have no order.
  expect(shown.sources.sort(), `sources at "${waypoint}" after ${trail}`).toEqual(
    Object.keys(sources).sort(),
  );
  for (const [name, { default: value }] of Object.entries(state ?? {})) {
    expect(shown.state[name], `state "${name}" at "${waypoint}" after ${trail}`).toBe(value);
  }
  const frame = mapDocument.waypoints[waypoint]?.frames[form];
  if (frame === undefined) throw new Error(`the document has no frame for "${waypoint}"`);
  const camera = cameraFor(frame, shown.size);
  for (const [name, expected, found] of [
    ["longitude", camera.center[0], shown.camera.center[0]],
    ["latitude", camera.center[1], shown.camera.center[1]],
    ["zoom", camera.zoom, shown.camera.zoom],
    ["bearing", camera.bearing, shown.camera.bearing],
    ["pitch", camera.pitch, shown.camera.pitch],
  ] as const) {
    expect(found, `${name} at "${waypoint}" after ${trail}`).toBeCloseTo(expected, 6);
  }
}

for (const { seed, count, tag } of WALKS) {
  // The walk resizes by itself.
  test(`any order of ${count} moves ends in the picture built from the content (seed ${seed})`, {
    tag,
  }, async ({ page }) => {
    test.setTimeout(count * 10_000);
    const random = randomFrom(seed);
    const walk: Walk = { page, random, theme: "light" };
    // One walk flies, the others jump: the property is the same, and the flights are what takes long.
    await page.emulateMedia({
      colorScheme: "light",
      reducedMotion: seed === 1 ? "no-preference" : "reduce",
    });
    await page.goto(HOME);
    await page.goto(PATH);
    await settled(page);
    const trail: string[] = [];
    for (let index = 0; index < count; index++) {
      const name = pick(random, Object.keys(moves));
      trail.push(name);
      await despiteNavigation(page, async () => moves[name]?.(walk));
      // Half of the moves interrupt the one before.
      if (random() < 0.5 && index < count - 1) continue;
      await despiteNavigation(page, async () => {
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
        await settled(page);
      });
      await expectBuiltPicture(walk, trail.join(" "));
    }
  });
}
