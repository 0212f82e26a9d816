import { expect, type Frame, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { embed, SCRIPT } from "./support/embeds.ts";
import { FIRST, LAST, SECOND } from "./support/fixture-story.ts";
import { expectUnrolled, frameCode, loadedFrames, openHostPage } from "./support/host-page.ts";
import { COARSE, collectConsole } from "./support/story-page.ts";

test.use(COARSE);

test("the live map of an embed starts on request, and keeps its graphics context only while it is in view", {
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
  const frames = [SECOND, FIRST, LAST].map((id) => frameCode(embed(id, "map/")));
  await openHostPage(page, SCRIPT + frames.join(""));
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

test("a reader who explores the map of an embed finds scale and buttons at its edge, large enough for a finger", {
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
