import { expect, test } from "@playwright/test";
import { MAP_FRAME_SIZE } from "../lib/publish/print-frame.ts";
import { ATTR } from "../lib/story/attributes.ts";
import { embed, SCRIPT, THREE, threeFrames } from "./support/embeds.ts";
import { chapterPath, chapters, FIRST, ORIGIN, PATH, SECOND } from "./support/fixture-story.ts";
import { expectUnrolled, frameCode, loadedFrames, openHostPage } from "./support/host-page.ts";
import { seenPicture } from "./support/pictures.ts";
import { collectConsole } from "./support/story-page.ts";

test("an embed shows title, picture, legend, credit and a link to its chapter, and is no wider than its frame", async ({
  page,
}, info) => {
  // On a phone, which has the least room, test each one.
  const some = info.project.name === "phone" ? chapters : [SECOND];
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  for (const path of some.flatMap((id) => [embed(id), embed(id, "map/")])) {
    const id = path.split("/").at(path.endsWith("/map/") ? -3 : -2) ?? "";
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 2 }).first()).not.toBeEmpty();
    await seenPicture(page, `[${ATTR.storyPicture}="${id}"]`);
    await expect(page.locator(`[${ATTR.storyKey}="${id}"]`)).toBeVisible();
    const credit = page.locator(`[${ATTR.mapCredit}]`).first();
    await expect(credit).toContainText("boundaries do not imply a position");
    await expect(page.locator(`[${ATTR.embedLink}]`)).toHaveAttribute("href", chapterPath(id));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    if (!path.endsWith("/map/")) continue;
    // Without the script, all of it is visible in a frame of the height in the code to copy.
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
  await openHostPage(page, SCRIPT + threeFrames());
  await expectUnrolled(page);
  for (const frame of await loadedFrames(page)) {
    const link = frame.locator(`[${ATTR.embedLink}]`);
    await link.evaluate((element) => element.scrollIntoView());
    await expect(link).toBeInViewport();
  }
  expect(messages).toEqual([]);
});

test("an embed that loads before the script, or grows later, gets its height as well", {
  tag: "@phone",
}, async ({ page }) => {
  await openHostPage(page, threeFrames());
  const [frame] = await loadedFrames(page);
  await page.addScriptTag({ url: `${ORIGIN}/atlas/embed.js` });
  await expectUnrolled(page);
  await frame?.locator("summary").last().click();
  await expectUnrolled(page);
  await page.setViewportSize({ width: 700, height: 900 });
  await expectUnrolled(page);
});

test("without our script, or without any, each embed scrolls inside its frame", {
  tag: "@long-on-phone",
}, async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await browser.newPage({ javaScriptEnabled });
    const messages = collectConsole(page);
    await openHostPage(page, threeFrames());
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
  test(`under sandbox="${sandbox}" picture, text, fonts and credit appear, and nothing fails`, {
    tag: "@long-on-phone",
  }, async ({ page }) => {
    const messages = collectConsole(page);
    const frames = THREE.map((address) =>
      frameCode(`${address}?theme=dark`, `sandbox="${sandbox}"`),
    );
    await openHostPage(page, SCRIPT + frames.join(""));
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

test("a link out of an embed opens a new page, and a note's number leads to the note", {
  tag: "@desktop",
}, async ({ page }) => {
  const host = await openHostPage(page, SCRIPT + frameCode(embed(FIRST)));
  await expectUnrolled(page);
  const [frame] = await loadedFrames(page);
  if (frame === undefined) throw new Error("a frame expected, none found");
  await frame.locator(`a[${ATTR.storyNote}]`).first().click();
  await expect(frame.locator(":target")).toBeInViewport();
  const opened = page.waitForEvent("popup");
  await frame.locator(`[${ATTR.embedLink}]`).click();
  await expect(await opened).toHaveURL(`${ORIGIN}${chapterPath(FIRST)}`);
  expect(new URL(page.url()).origin).toBe(host);
});

test("a site may frame embeds and no other page", { tag: "@desktop" }, async ({ page }) => {
  await openHostPage(page, frameCode(`${ORIGIN}${PATH}`) + frameCode(embed(FIRST)));
  await expect(page.frameLocator("iframe").nth(1).locator(`[${ATTR.embed}]`)).toBeVisible();
  const [story] = await loadedFrames(page);
  expect(await story?.locator(`[${ATTR.story}]`).count()).toBe(0);
});

test("in an embed a link to elsewhere in the story opens the story's page", {
  tag: "@desktop",
}, async ({ page }) => {
  await page.goto(embed(FIRST));
  const elsewhere = page.getByRole("link", { name: "the gauges", exact: true });
  expect(await elsewhere.getAttribute("href")).toBe(`${PATH}#the-gauges`);
  expect(await elsewhere.getAttribute("target")).toBe("_blank");
});

test("an embed still works at a chapter's older address, also in a sandbox", {
  tag: "@desktop",
}, async ({ page }) => {
  const address = `${ORIGIN}/atlas/embed/danube-delta/gauge-readings/map/`;
  await openHostPage(page, frameCode(address, 'sandbox=""'));
  const frame = page.frameLocator("iframe");
  await expect(frame.locator(`[${ATTR.embed}="the-gauges"] [${ATTR.storyPicture}]`)).toBeVisible();
  await expect(frame.locator(`[${ATTR.embedLink}]`)).toHaveAttribute(
    "href",
    chapterPath("the-gauges"),
  );
});

test("only an embed's own message sets its height", { tag: "@desktop" }, async ({ page }) => {
  const stranger = "data:text/html,<p>Another page.</p>";
  await openHostPage(page, SCRIPT + frameCode(embed(FIRST, "map/")) + frameCode(stranger));
  const [own, other] = await loadedFrames(page);
  const heights = () =>
    page.locator("iframe").evaluateAll((all) => all.map((frame) => frame.style.height));
  await expect.poll(async () => (await heights())[0]).toMatch(/^\d+px$/);
  const before = await heights();
  // The script handles the message first: it added its listener first.
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
