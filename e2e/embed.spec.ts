import { readFileSync } from "node:fs";
import { expect, type Frame, test } from "@playwright/test";
import { MAP_FRAME_SIZE } from "../lib/publish/print-frame.ts";
import { ATTR } from "../lib/story/attributes.ts";
import { violations } from "./support/axe.ts";
import { expectUnrolled, frameCode, loadedFrames, openHostPage } from "./support/host-page.ts";
import { seenPicture } from "./support/pictures.ts";
import { chapterIds, collectConsole, STORY } from "./support/story-page.ts";

const SITE = `http://127.0.0.1:${process.env.STORY_PORT ?? 4310}`;
const FIXTURE = `http://127.0.0.1:${process.env.FIXTURE_PORT ?? 4311}/atlas/`;
const [FIRST = "", SECOND = ""] = chapterIds();
const LAST = chapterIds().at(-1) ?? "";

const embed = (chapter: string, rest = "") => `${SITE}/embed/${STORY}/${chapter}/${rest}`;
const script = `<script async src="${SITE}/embed.js"></script>`;
const three = [embed(FIRST), embed(SECOND, "map/"), embed(LAST)];

test("every chapter has an embed of its text and one of its map, for readers and not for search", {
  tag: "@desktop",
}, () => {
  for (const id of chapterIds()) {
    for (const path of ["", "map/"]) {
      const html = readFileSync(`out/embed/${STORY}/${id}/${path}index.html`, "utf8");
      expect(html).toContain(`${ATTR.storyPicture}="${id}"`);
      for (const words of ["OpenStreetMap", "as of 29 Dec 2025", "boundaries do not imply"])
        expect(html, `${id} ${path}`).toContain(words);
      expect(html).toMatch(/<meta name="robots" content="[^"]*noindex/);
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? "";
      expect(new URL(canonical).pathname).toBe(`/${STORY}/${id}/`);
    }
  }
});

test("an embed shows title, picture, key, credit and the way to its chapter, and is no wider than its frame", async ({
  page,
}, info) => {
  // On a phone, where there is least room, each one.
  const chapters = info.project.name === "phone" ? chapterIds() : [FIRST, SECOND];
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  for (const path of chapters.flatMap((id) => [embed(id), embed(id, "map/")])) {
    const id = path.split("/").at(path.endsWith("/map/") ? -3 : -2) ?? "";
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 2 }).first()).not.toBeEmpty();
    await seenPicture(page, `[${ATTR.storyPicture}="${id}"]`);
    await expect(page.locator(`[${ATTR.storyKey}="${id}"]`)).toBeVisible();
    const credit = page.locator(`[${ATTR.mapCredit}]`).first();
    await expect(credit).toContainText("boundaries do not imply a position");
    await expect(page.locator(`[${ATTR.embedLink}]`)).toHaveAttribute("href", `/${STORY}/${id}/`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    if (!path.endsWith("/map/")) continue;
    // All of it is seen without the script, in a frame as high as the code to copy has it.
    for (const width of [size.width, 720]) {
      await page.setViewportSize({ width, height: 844 });
      const link = await page.locator(`[${ATTR.embedLink}]`).boundingBox();
      expect((link?.y ?? 0) + (link?.height ?? Number.NaN), id).toBeLessThanOrEqual(
        MAP_FRAME_SIZE.height,
      );
    }
    await page.setViewportSize(size);
  }
});

test("three embeds in a page of another site are as high as their content, without an error", async ({
  page,
}) => {
  const messages = collectConsole(page);
  await openHostPage(page, script + three.map((address) => frameCode(address)).join(""));
  await expectUnrolled(page);
  for (const frame of await loadedFrames(page)) {
    const link = frame.locator(`[${ATTR.embedLink}]`);
    await link.evaluate((element) => element.scrollIntoView());
    await expect(link).toBeInViewport();
  }
  expect(messages).toEqual([]);
});

test("an embed that is there before the script, or grows later, gets its height as well", {
  tag: "@phone",
}, async ({ page }) => {
  await openHostPage(page, three.map((address) => frameCode(address)).join(""));
  const [frame] = await loadedFrames(page);
  await page.addScriptTag({ url: `${SITE}/embed.js` });
  await expectUnrolled(page);
  await frame?.locator("summary").last().click();
  await expectUnrolled(page);
  await page.setViewportSize({ width: 700, height: 900 });
  await expectUnrolled(page);
});

test("without the script, or without any, each embed stands in its frame and is scrolled there", async ({
  browser,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await browser.newPage({ javaScriptEnabled });
    const messages = collectConsole(page);
    await openHostPage(page, three.map((address) => frameCode(address)).join(""));
    for (const frame of await loadedFrames(page)) {
      await expect(frame.locator(`[${ATTR.storyPicture}] img:visible`).first()).toBeVisible();
      await expect(frame.locator(`[${ATTR.mapCredit}]`).first()).toBeVisible();
      expect((await (await frame.frameElement()).boundingBox())?.height).toBe(404);
      if (!javaScriptEnabled)
        await expect(frame.locator(`[${ATTR.embedExplore}]:visible`)).toHaveCount(0);
    }
    expect(messages).toEqual([]);
    await page.close();
  }
});

for (const sandbox of ["", "allow-scripts"]) {
  test(`under sandbox="${sandbox}" picture, text, fonts and credit stand, and nothing fails`, async ({
    page,
  }) => {
    const messages = collectConsole(page);
    const frames = three.map((address) =>
      frameCode(`${address}?theme=dark`, `sandbox="${sandbox}"`),
    );
    await openHostPage(page, script + frames.join(""));
    for (const frame of await loadedFrames(page)) {
      const image = frame.locator(`[${ATTR.storyPicture}] img:visible`).first();
      await (await frame.frameElement()).evaluate((all) => (all as HTMLElement).scrollIntoView());
      await image.evaluate((element) => element.scrollIntoView());
      await expect
        .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth))
        .toBeGreaterThan(0);
      await expect(frame.getByRole("heading").first()).toBeVisible();
      await expect(frame.locator(`[${ATTR.mapCredit}]`).first()).toBeVisible();
      await expect(frame.locator(`[${ATTR.embedExplore}]:visible`)).toHaveCount(0);
      await frame.evaluate(() => document.fonts.ready);
      const fonts = await frame.evaluate(() => [...document.fonts].map(({ status }) => status));
      expect(fonts).toContain("loaded");
      expect(fonts).not.toContain("error");
    }
    if (sandbox === "allow-scripts") await expectUnrolled(page);
    expect(messages.filter((message) => !/Blocked script execution/.test(message))).toEqual([]);
  });
}

test("the live map of an embed comes when asked for, and holds its graphics context while it is in view alone", {
  tag: "@desktop",
}, async ({ page }) => {
  const messages = collectConsole(page);
  await page.addInitScript(() => {
    const contexts: WebGL2RenderingContext[] = [];
    Object.assign(window, { contexts });
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: []) {
      const context = Reflect.apply(getContext, this, asked);
      if (context instanceof WebGL2RenderingContext) contexts.push(context);
      return context;
    } as typeof getContext;
  });
  // The one in the middle is a map of the world, which software draws slowly.
  const frames = [SECOND, FIRST, LAST].map((id) => frameCode(embed(id, "map/")));
  await openHostPage(page, script + frames.join(""));
  await expectUnrolled(page);
  const embeds = await loadedFrames(page);
  const held = () =>
    Promise.all(
      embeds.map((frame) =>
        frame.evaluate(() => {
          const { contexts } = window as unknown as { contexts: WebGL2RenderingContext[] };
          return contexts.filter((context) => !context.isContextLost()).length;
        }),
      ),
    );
  expect(await held()).toEqual([0, 0, 0]);
  const [first, , third] = embeds;
  if (first === undefined || third === undefined) throw new Error("three frames expected");
  const status = (frame: Frame) => frame.locator(`[${ATTR.mapStatus}]`);
  await first.locator(`[${ATTR.embedExplore}]`).click();
  await expect(status(first)).toHaveAttribute(ATTR.mapStatus, "idle");
  expect(await held()).toEqual([1, 0, 0]);
  await first.locator(`[${ATTR.mapZoom}='1']`).click();
  await expect(first.locator(`[${ATTR.mapBack}]`)).toBeVisible();
  await first.locator(`[${ATTR.mapBack}]`).click();
  await expect(first.locator(`[${ATTR.mapBack}]`)).toBeHidden();
  await third.locator(`[${ATTR.embedExplore}]`).click();
  await expect(status(third)).toHaveAttribute(ATTR.mapStatus, "idle");
  await expect.poll(held).toEqual([0, 0, 1]);
  await expect(status(first)).toHaveAttribute(ATTR.mapStatus, "picture");
  await expect(first.locator(`[${ATTR.embedExplore}]`)).toBeVisible();
  await expectUnrolled(page);
  expect(messages).toEqual([]);
});

test("who explores the map of an embed finds its scale and its buttons at its edge, large enough for a finger", {
  tag: "@phone",
}, async ({ page }) => {
  await page.goto(embed(SECOND, "map/"));
  await expect(page.locator(`[${ATTR.mapScale}]`)).toBeHidden();
  await page.locator(`[${ATTR.embedExplore}]`).click();
  await expect(page.locator(`[${ATTR.mapStatus}]`)).toHaveAttribute(ATTR.mapStatus, "idle");
  const scale = page.getByRole("img", { name: /^Map scale/ });
  await expect(scale).toBeVisible();
  const before = await scale.getAttribute("aria-label");
  for (let press = 0; press < 2; press++) await page.locator(`[${ATTR.mapZoom}='-1']`).click();
  await expect.poll(() => scale.getAttribute("aria-label")).not.toBe(before);
  await expect(page.locator(`[${ATTR.mapBack}]`)).toBeVisible();
  const [tools, bar] = await Promise.all(
    [`[${ATTR.mapTools}]`, `[${ATTR.mapScale}]`].map((part) => page.locator(part).boundingBox()),
  );
  expect((tools?.x ?? 0) + (tools?.width ?? 0)).toBeLessThanOrEqual(bar?.x ?? 0);
  const zoom = await page.locator(`[${ATTR.mapZoom}='1']`).boundingBox();
  const above = { x: (zoom?.x ?? 0) + 22, y: (zoom?.y ?? 0) - 12 };
  const hit = await page.evaluate(
    ({ x, y, ATTR }) =>
      document.elementFromPoint(x, y)?.closest("button")?.getAttribute(ATTR.mapZoom),
    { ...above, ATTR },
  );
  expect(hit).toBe("1");
});

test("an embed tells which time its map shows, where that is not all of it", {
  tag: "@desktop",
}, () => {
  const read = (path: string) => readFileSync(`${path}/index.html`, "utf8");
  const stepped = read(`out/embed/${STORY}/lebanon-strikes`);
  expect(stepped).toContain(`${ATTR.mapTime}="">2 December 2024 to 26 December 2025<`);
  expect(read("out/embed/endurance/beset/map")).toContain(`${ATTR.mapTime}="">19 January 1915<`);
  expect(read(`out/embed/${STORY}/${SECOND}/map`)).not.toContain(ATTR.mapTime);
});

test("a height is taken from an embed's own message alone", { tag: "@desktop" }, async ({
  page,
}) => {
  const stranger = "data:text/html,<p>Another page.</p>";
  await openHostPage(page, script + frameCode(embed(FIRST, "map/")) + frameCode(stranger));
  const [own, other] = await loadedFrames(page);
  const heights = () =>
    page.locator("iframe").evaluateAll((all) => all.map((frame) => frame.style.height));
  await expect.poll(async () => (await heights())[0]).toMatch(/^\d+px$/);
  const before = await heights();
  // Heard after the script has: it listened first.
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener("message", ({ data }) => heard.push(data));
  });
  const wrong = [
    ...[1e9, -1, 10, "900", null].map((height) => ({ type: "story-embed-height", height })),
    { type: "height", height: 900 },
    "900",
  ];
  for (const data of wrong) await own?.evaluate((data) => parent.postMessage(data, "*"), data);
  const right = { type: "story-embed-height", height: 900 };
  await other?.evaluate((data) => parent.postMessage(data, "*"), right);
  await page.evaluate((data) => postMessage(data, "*"), right);
  await page.waitForFunction(
    (count) => (window as unknown as { heard: unknown[] }).heard.length >= count,
    wrong.length + 2,
  );
  expect(await heights()).toEqual(before);
  await own?.evaluate((data) => parent.postMessage(data, "*"), right);
  await expect.poll(heights).toEqual(["900px", ""]);
});

for (const theme of ["light", "dark"] as const) {
  const system = theme === "light" ? "dark" : "light";
  test.describe(`on a ${system} system`, () => {
    test.use({ colorScheme: system });

    test(`?theme=${theme} shows colours and picture of that theme, no theme those of the system`, {
      tag: "@phone",
    }, async ({ browser, viewport }) => {
      const paper = { light: "rgb(247, 244, 237)", dark: "rgb(25, 26, 27)" };
      for (const [query, shown] of [
        [`?theme=${theme}`, theme],
        ["?theme=pink", system],
        ["", system],
      ] as const) {
        // A browser takes a picture that it still holds whatever the page says: each address begins with none.
        const context = await browser.newContext({ colorScheme: system, viewport });
        const page = await context.newPage();
        const loaded: string[] = [];
        page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
        await page.goto(embed(FIRST) + query);
        const { address } = await seenPicture(page, `[${ATTR.storyPicture}="${FIRST}"]`);
        expect(address).toContain(`.tall-${shown}.svg`);
        const ground = await page.evaluate(
          () => getComputedStyle(document.documentElement).backgroundColor,
        );
        expect(ground).toBe(paper[shown]);
        const other = shown === "light" ? "dark" : "light";
        expect(loaded.filter((path) => path.includes(`-${other}.svg`))).toEqual([]);
        await context.close();
      }
    });

    test(`axe finds nothing in an embed with ?theme=${theme}, nor in the system's`, {
      tag: system === "dark" ? "@desktop" : "@phone",
    }, async ({ page }) => {
      for (const address of [
        embed(SECOND),
        `${embed(LAST)}?theme=${theme}`,
        embed(FIRST, "map/"),
      ]) {
        await page.goto(address);
        expect(await violations(page)).toEqual([]);
      }
    });
  });
}

test("a link out of an embed opens a page of its own, a note's number leads to the note", {
  tag: "@desktop",
}, async ({ page }) => {
  const host = await openHostPage(page, script + frameCode(embed(FIRST)));
  await expectUnrolled(page);
  const [frame] = await loadedFrames(page);
  if (frame === undefined) throw new Error("a frame expected, none found");
  await frame.locator(`a[${ATTR.storyNote}]`).first().click();
  await expect(frame.locator(":target")).toBeInViewport();
  const opened = page.waitForEvent("popup");
  await frame.locator(`[${ATTR.embedLink}]`).click();
  await expect(await opened).toHaveURL(`${SITE}/${STORY}/${FIRST}/`);
  expect(new URL(page.url()).origin).toBe(host);
});

test("a site may frame embeds and no other page", { tag: "@desktop" }, async ({ page }) => {
  await openHostPage(page, frameCode(`${SITE}/${STORY}/`) + frameCode(embed(FIRST)));
  await expect(page.frameLocator("iframe").nth(1).locator(`[${ATTR.embed}]`)).toBeVisible();
  const [story] = await loadedFrames(page);
  expect(await story?.locator(`[${ATTR.story}]`).count()).toBe(0);
  const headers = readFileSync("out/_headers", "utf8");
  expect(headers).toContain("\n/embed/*\n  Content-Security-Policy: frame-ancestors *\n");
  expect(headers).toContain(`\n/${STORY}/*\n  Content-Security-Policy: frame-ancestors 'none'\n`);
  expect(headers).not.toMatch(/^\/\*\n( .*\n)* {2}Content-Security-Policy/m);
});

test("a chapter's page leads to its oEmbed answer, whose addresses all answer", {
  tag: "@desktop",
}, async ({ page, request }) => {
  // What the page says is read, and nothing of it run.
  await page.route(/\.(js|svg|woff2|png)$/, (route) => route.abort());
  for (const id of chapterIds()) {
    await page.goto(`/${STORY}/${id}/`, { waitUntil: "commit" });
    const link = page.locator('link[rel="alternate"][type="application/json+oembed"]');
    const address = new URL((await link.getAttribute("href")) ?? "");
    expect(address.pathname).toBe(`/${STORY}/${id}/oembed.json`);
    const answer = await request.get(address.pathname);
    expect(answer.headers()["content-type"]).toContain("application/json");
    const oembed = await answer.json();
    const path = (url: string) => new URL(url).pathname;
    expect(oembed).toMatchObject({
      type: "rich",
      version: "1.0",
      provider_name: "Ceasefire Atlas",
      width: 700,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(oembed.title).toBe(await link.getAttribute("title"));
    const card = await page.locator('meta[property="og:image"]').getAttribute("content");
    expect(oembed.thumbnail_url).toBe(card);
    expect(path(oembed.provider_url)).toBe("/");
    const src = /^<iframe src="([^"]+)"[^<>]*><\/iframe>$/.exec(oembed.html)?.[1] ?? "";
    expect(path(src)).toBe(`/embed/${STORY}/${id}/`);
    for (const url of [oembed.thumbnail_url, src]) {
      expect((await request.get(path(url))).status(), url).toBe(200);
    }
  }
});

test("under a base path embeds, their script and their answers lie under it", {
  tag: "@desktop",
}, async ({ page, request }) => {
  const messages = collectConsole(page);
  const oembed = await (await request.get(`${FIXTURE}danube-delta/the-delta/oembed.json`)).json();
  expect(oembed.html).toContain(
    'src="https://river-notes.example/atlas/embed/danube-delta/the-delta/"',
  );
  const frame = frameCode(`${FIXTURE}embed/danube-delta/the-delta/`);
  await openHostPage(page, `<script src="${FIXTURE}embed.js"></script>${frame}`);
  await expectUnrolled(page);
  const [shown] = await loadedFrames(page);
  const elsewhere = shown?.getByRole("link", { name: "the gauges", exact: true });
  expect(await elsewhere?.getAttribute("href")).toBe("/atlas/danube-delta/#the-gauges");
  expect(await elsewhere?.getAttribute("target")).toBe("_blank");
  expect(messages).toEqual([]);
});

test("an embed stays where a chapter was before it was renamed, also in a sandbox", {
  tag: "@desktop",
}, async ({ page }) => {
  const address = `${FIXTURE}embed/danube-delta/gauge-readings/map/`;
  await openHostPage(page, frameCode(address, 'sandbox=""'));
  const frame = page.frameLocator("iframe");
  await expect(frame.locator(`[${ATTR.embed}="the-gauges"] [${ATTR.storyPicture}]`)).toBeVisible();
  await expect(frame.locator(`[${ATTR.embedLink}]`)).toHaveAttribute(
    "href",
    "/atlas/danube-delta/the-gauges/",
  );
});

test("on paper an embed has the wide form, light, and its address", { tag: "@phone" }, async ({
  page,
}) => {
  await page.goto(`${embed(FIRST, "map/")}?theme=dark`);
  await page.emulateMedia({ media: "print" });
  const { address } = await seenPicture(page, `[${ATTR.storyPicture}="${FIRST}"]`);
  expect(address).toContain(".wide-light.svg");
  await expect(page.getByText(`/${STORY}/${FIRST}/`)).toBeVisible();
});
