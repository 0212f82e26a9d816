import { expect, test } from "@playwright/test";
import { PNG } from "pngjs";
import { chapterIds, STORY } from "./support/story-page.ts";

/** The fixture site: its story, under a base path. */
const FIXTURE = `http://127.0.0.1:${process.env.FIXTURE_PORT ?? 4311}/atlas/danube-delta/`;

const head = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

test("every page of the story has a card of its own, 1200 by 630 px", { tag: "@desktop" }, async ({
  request,
}) => {
  const paths = ["", ...chapterIds().map((id) => `${id}/`)].map((path) => `/${STORY}/${path}`);
  const seen = new Map<string, string>();
  for (const path of paths) {
    const answer = await request.get(`${path}card.png`);
    expect(answer.headers()["content-type"], path).toBe("image/png");
    const { width, height, data } = PNG.sync.read(await answer.body());
    expect([width, height], path).toEqual([1200, 630]);
    const pixels = data.toString("base64");
    expect(seen.get(pixels) ?? null, `${path} has the card of another page`).toBeNull();
    seen.set(pixels, path);
    // A map has many colours, paper alone has one.
    const colors = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colors.add(data.readUInt32BE(at));
    expect(colors.size, path).toBeGreaterThan(200);
  }
});

test("the head of every page names its card, its size, and what it shows in words", {
  tag: "@desktop",
}, async ({ request }) => {
  for (const chapter of [null, ...chapterIds()]) {
    const path = chapter === null ? `/${STORY}/` : `/${STORY}/${chapter}/`;
    const html = await (await request.get(path)).text();
    const image = head(html, "og:image") ?? "";
    expect(new URL(image).pathname).toBe(`${path}card.png`);
    expect((await request.get(new URL(image).pathname)).status()).toBe(200);
    expect(head(html, "og:image:width")).toBe("1200");
    expect(head(html, "og:image:height")).toBe("630");
    const title = head(html, "og:title")?.split(" · ")[0] ?? "?";
    expect(head(html, "og:image:alt")).toMatch(/^.+\. Map: .{20,}/s);
    expect(head(html, "og:image:alt")?.startsWith(title)).toBe(true);
    expect(head(html, "twitter:card")).toBe("summary_large_image");
    expect(head(html, "twitter:image")).toBe(image);
  }
});

test("under a base path a page's card is where its head says", { tag: "@desktop" }, async ({
  request,
}) => {
  const html = await (await request.get(`${FIXTURE}the-delta/`)).text();
  const { pathname } = new URL(head(html, "og:image") ?? "");
  expect(pathname).toBe("/atlas/danube-delta/the-delta/card.png");
  const answer = await request.get(new URL(pathname, FIXTURE).href);
  expect(PNG.sync.read(await answer.body()).width).toBe(1200);
});
