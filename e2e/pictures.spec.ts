import { expect, type Page, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { chapterPath, chapters, PATH, SECOND, STORY } from "./support/fixture-story.ts";
import { readWithPictures, seenPicture } from "./support/pictures.ts";
import { say } from "./support/say.ts";
import { COARSE, ready, settled, spareMap } from "./support/story-page.ts";

/**
 * Ways in which there is no live map though the page's own script runs, each with the size that it
 * is tried at.
 */
const FAILURES: { way: string; tag: string; fail(page: Page): Promise<unknown> }[] = [
  {
    way: "every request for data is aborted",
    tag: "@phone",
    fail: (page) => page.route(/\/_data\//, (route) => route.abort("internetdisconnected")),
  },
  {
    way: "the map's chunk answers 500",
    tag: "@desktop",
    fail: (page) =>
      page.route(/\.js$/, async (route) => {
        const response = await route.fetch();
        const body = await response.text();
        // The chunk is identified by a text that only MapLibre contains.
        if (body.includes("webglcontextlost")) await route.fulfill({ status: 500, body: "" });
        else await route.fulfill({ response, body });
      }),
  },
  {
    way: "the worker is blocked",
    tag: "@phone",
    fail: (page) => page.route(/maplibre-gl-worker/, (route) => route.abort("blockedbyclient")),
  },
];

for (const { way, tag, fail } of FAILURES) {
  test(`where ${way}, the whole story is read with the right picture at each chapter`, {
    tag,
  }, async ({ page }) => {
    await fail(page);
    await readWithPictures(page);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the text holds every waypoint's picture with its legend and its description", {
    tag: "@long-on-phone",
  }, async ({ page }) => {
    await page.goto(PATH);
    await expect(page.getByText(say("map.figures"))).toBeVisible();
    const figures = page.locator(`main [${ATTR.storyPicture}]`);
    const ids = await figures.evaluateAll(
      (all, ATTR) => all.map((element) => element.getAttribute(ATTR.storyPicture) ?? ""),
      ATTR,
    );
    expect(ids).toEqual(expect.arrayContaining(chapters));
    const digests = new Set<string>();
    for (const id of ids) {
      const figure = `main [${ATTR.storyPicture}="${id}"]`;
      await page.locator(figure).scrollIntoViewIfNeeded();
      const { address, digest } = await seenPicture(page, figure);
      expect(address).toContain(`/_pictures/${STORY}/${id}.`);
      digests.add(digest);
      await expect(page.locator(`[${ATTR.storyKey}="${id}"]`)).toBeVisible();
      await expect(page.locator(`[${ATTR.storyDescribe}="${id}"]`)).toBeVisible();
    }
    expect(digests.size).toBe(ids.length);
  });
});

test("if the story's script does not start, the text holds the pictures as well", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.clock.install();
  await page.route(/\.m?js$/, (route) => route.abort());
  await page.goto(PATH);
  await page.clock.runFor(10_000);
  await expect(page.locator(`[${ATTR.mapBlock}]`)).toBeHidden();
  await seenPicture(page, `main [${ATTR.storyPicture}="${chapters[0]}"]`);
});

test("a reader with a dark theme sees dark pictures, and light ones on paper", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const loaded = new Set<string>();
  page.on("request", (request) => loaded.add(new URL(request.url()).pathname));
  await spareMap(page);
  await page.goto(PATH);
  await ready(page);
  const { address } = await seenPicture(page, `[${ATTR.mapPicture}]`);
  expect(address).toContain("wide-dark.svg");
  for (const format of ["A4", "Letter"]) {
    const pdf = await page.pdf({ format });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages, format).toBeGreaterThan(chapters.length);
    expect(pages, `${format}: no blank ones`).toBeLessThan(8 * chapters.length);
  }
  const printed = [...loaded].filter((path) => path.endsWith(".wide-light.svg"));
  for (const id of chapters) {
    expect(
      printed.some((path) => path.includes(`/${id}.`)),
      id,
    ).toBe(true);
  }
});

test.describe("where the map is", () => {
  test.use(COARSE);

  test("at every size the first picture lies where the live map is", {
    tag: ["@phone", "@long"],
  }, async ({ page }) => {
    const chapter = SECOND;
    for (const [width, height] of [
      [390, 844],
      [768, 1024],
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      // Load the page again: in a window of another size another waypoint may be active at the same place.
      await page.goto(`${PATH}${chapter}/`);
      await settled(page);
      // The frame's middle and the scale around it say all: both turn with the same bearing.
      const { live, picture } = await page.evaluate(
        ({ id, ATTR }) => {
          const map = window.__story?.map;
          const camera = window.__story?.expected(id)?.camera;
          const svg = [
            ...document.querySelectorAll<SVGSVGElement>(`[${ATTR.mapPicture}] > svg`),
          ].find((each) => each.getBoundingClientRect().width > 0);
          const matrix = svg?.getScreenCTM();
          if (!map || !camera || !svg || !matrix) throw new Error("no live map or no picture");
          const canvas = map.getContainer().getBoundingClientRect();
          const { x, y, width: w, height: h } = svg.viewBox.baseVal;
          const middle = new DOMPoint(x + w / 2, y + h / 2).matrixTransform(matrix);
          const corner = new DOMPoint(x, y).matrixTransform(matrix);
          const at = map.project(camera.center as [number, number]);
          return {
            live: {
              x: canvas.left + at.x,
              y: canvas.top + at.y,
              width: canvas.width,
              height: canvas.height,
            },
            picture: {
              x: middle.x,
              y: middle.y,
              inset: [corner.x - canvas.left, corner.y - canvas.top],
            },
          };
        },
        { id: chapter, ATTR },
      );
      const at = `${width} by ${height}`;
      expect(Math.abs(picture.x - live.x), at).toBeLessThan(0.5);
      expect(Math.abs(picture.y - live.y), at).toBeLessThan(0.5);
      // The frame touches the inset on its longer side.
      expect(Math.min(...picture.inset), at).toBeCloseTo(28, 1);
    }
  });
});

test("an opening picture that never comes holds back neither the fonts nor the live map", {
  tag: "@desktop",
}, async ({ page }) => {
  // As on a slow line: elsewhere the fonts come at once.
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "connection", { get: () => ({ rtt: 400 }) });
  });
  await page.route(/-(light|dark)\.svg$/, () => new Promise(() => undefined));
  await page.goto(chapterPath(SECOND), { waitUntil: "commit" });
  await expect(page.locator(`html[${ATTR.fontsLate}]`)).toHaveCount(1);
  await expect(page.locator(`html[${ATTR.fontsLate}]`)).toHaveCount(0);
  await settled(page);
});
