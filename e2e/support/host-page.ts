import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Frame, type Page } from "@playwright/test";

/**
 * Opens a page of another site that contains only this HTML, and returns its origin. The page comes
 * from a server of its own: a browser lets no page without an origin frame one of this machine. The
 * server stops when the browser's page closes.
 */
export async function openHostPage(page: Page, body: string): Promise<string> {
  const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Report</title></head><body>${body}</body></html>`;
  const server = await listen(html);
  page.once("close", () => server.close());
  // A different host name than the site's makes it another site, not only another port.
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  await page.goto(origin);
  return origin;
}

function listen(html: string): Promise<Server> {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(html);
  });
  return new Promise((done) => {
    server.listen(0, () => done(server));
  });
}

/** The code of one frame, 400 px high. `attributes` are more attributes, as written in the tag. */
export function frameCode(address: string, attributes = ""): string {
  return `<iframe src="${address}" title="Map" width="100%" height="400" ${attributes}></iframe>`;
}

/** The documents in the page's frames, in the order of the page, once all have loaded. */
export async function loadedFrames(page: Page): Promise<Frame[]> {
  const elements = await page.locator("iframe").elementHandles();
  return Promise.all(
    elements.map(async (element) => {
      const frame = await element.contentFrame();
      if (frame === null)
        throw new Error("loadedFrames: a document in a frame expected, none found");
      await frame.waitForLoadState("load");
      return frame;
    }),
  );
}

/** Expects that each frame is as high as its content, so that nothing is scrolled inside of it. */
export async function expectUnrolled(page: Page): Promise<void> {
  for (const frame of await loadedFrames(page)) {
    const element = await frame.frameElement();
    // A browser does not notify a frame out of view that its content has changed.
    await element.evaluate((frame) => (frame as HTMLElement).scrollIntoView());
    const inside = () =>
      frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    const outside = () => element.evaluate((frame) => (frame as HTMLElement).clientHeight);
    await expect.poll(async () => (await outside()) - (await inside())).toBe(0);
    expect(await inside()).toBeGreaterThan(400);
    const beyond = () => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await expect.poll(beyond).toBeLessThanOrEqual(0);
  }
}
