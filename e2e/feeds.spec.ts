import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { chapterIds, STORY } from "./support/story-page.ts";

const SITE = "https://ceasefire-atlas.example";
const FIXTURE = `http://127.0.0.1:${process.env.FIXTURE_PORT ?? 4311}/atlas`;

/** What a browser's XML parser finds under each of an element's children by this name: its children's texts. */
async function readXml(page: Page, path: string, name: string) {
  await page.goto("/404.html");
  const text = readFileSync(path, "utf8");
  return page.evaluate(
    ({ text, name }) => {
      const xml = new DOMParser().parseFromString(text, "application/xml");
      const error = xml.querySelector("parsererror")?.textContent ?? null;
      const root = xml.documentElement;
      const items = [...root.children]
        .filter(({ localName }) => localName === name)
        .map((item) =>
          [...item.children].map((child) => ({
            name: child.nodeName,
            namespace: child.namespaceURI,
            text: child.textContent ?? "",
            rel: child.getAttribute("rel"),
            href: child.getAttribute("href"),
          })),
        );
      return { error, root: root.localName, namespace: root.namespaceURI, items };
    },
    { text, name },
  );
}

/** The file in `out` that an absolute address of the site names. */
function builtFile(out: string, site: string, address: string): string {
  expect(address.startsWith(`${site}/`), address).toBe(true);
  const path = decodeURIComponent(address.slice(site.length + 1).replace(/\?.*$/, ""));
  return join(out, path === "" || path.endsWith("/") ? `${path}index.html` : path);
}

/** All stories of the site, the latest first. */
const STORIES = [STORY, "endurance"];

/** The card that the page at an address is shared with. */
function sharedCard(address: string): string {
  const html = readFileSync(builtFile("out", SITE, address), "utf8");
  return /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? "";
}

/** Addresses of a story and of its chapters, in order. */
const addressesOf = (story: string) => [
  `${SITE}/${story}/`,
  ...chapterIds("out", story).map((id) => `${SITE}/${story}/${id}/`),
];
const expected = STORIES.flatMap(addressesOf);

test("the Atom feed is sound and tells each story and chapter, with a card that exists", {
  tag: "@desktop",
}, async ({ page }) => {
  const { error, root, namespace, items } = await readXml(page, "out/feed.xml", "entry");
  expect([error, root, namespace]).toEqual([null, "feed", "http://www.w3.org/2005/Atom"]);
  expect(items.map((item) => item.find(({ name }) => name === "id")?.text)).toEqual(expected);
  for (const item of items) {
    const text = (wanted: string) => item.find(({ name }) => name === wanted)?.text ?? "";
    const link = (wanted: string) => item.find(({ rel }) => rel === wanted)?.href ?? "";
    for (const name of ["title", "summary", "author"]) expect(text(name)).not.toBe("");
    for (const name of ["published", "updated"]) expect(Date.parse(text(name))).not.toBeNaN();
    expect(link("alternate")).toBe(text("id"));
    expect(existsSync(builtFile("out", SITE, link("alternate")))).toBe(true);
    expect(link("enclosure")).toMatch(/card\.png\?v=[0-9a-f]{8}$/);
    expect(link("enclosure")).toBe(sharedCard(text("id")));
    const image = await page.evaluate((html) => {
      const found = new DOMParser().parseFromString(html, "text/html").querySelector("img");
      return found && [found.src, found.alt.length > 0];
    }, text("content"));
    expect(image).toEqual([link("enclosure"), true]);
  }
});

test("the JSON feed is version 1.1 and tells the same entries", { tag: "@desktop" }, () => {
  const feed = JSON.parse(readFileSync("out/feed.json", "utf8"));
  expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
  expect([feed.home_page_url, feed.feed_url]).toEqual([`${SITE}/`, `${SITE}/feed.json`]);
  expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(expected);
  for (const { url, image, title, content_html, date_published } of feed.items) {
    expect(existsSync(builtFile("out", SITE, url))).toBe(true);
    expect(image).toBe(sharedCard(url));
    expect(title).not.toBe("");
    expect(content_html).toContain(image);
    expect(date_published).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
  }
});

test("the sitemap is sound and lists pages and pictures that exist, and robots.txt names it", {
  tag: "@desktop",
}, async ({ page }) => {
  const { error, root, namespace, items } = await readXml(page, "out/sitemap.xml", "url");
  const sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
  expect([error, root, namespace]).toEqual([null, "urlset", sitemaps]);
  const pages = items.map((item) => item.find(({ name }) => name === "loc")?.text ?? "");
  expect(pages).toEqual([
    `${SITE}/`,
    ...STORIES.flatMap((story) => [...addressesOf(story), `${SITE}/${story}/data/`]),
  ]);
  const pictures = items.flat().filter(({ name }) => name === "image:image");
  expect(pictures.map(({ text }) => text)).toEqual(expected.map(sharedCard));
  for (const address of pages) {
    expect(existsSync(builtFile("out", SITE, address)), address).toBe(true);
  }
  expect(readFileSync("out/robots.txt", "utf8")).toContain(`Sitemap: ${SITE}/sitemap.xml\n`);
});

test("under a base path feeds and sitemap tell addresses under it, and pages lead to the feeds", {
  tag: "@desktop",
}, async ({ page }) => {
  const site = "https://river-notes.example/atlas";
  const { items } = await readXml(page, "out-fixture/sitemap.xml", "url");
  for (const item of items) {
    const { text } = item.find(({ name }) => name === "loc") ?? { text: "" };
    expect(existsSync(builtFile("out-fixture", site, text)), text).toBe(true);
  }
  await page.goto(`${FIXTURE}/`);
  for (const type of ["application/atom+xml", "application/feed+json"]) {
    const path = await page.locator(`link[rel="alternate"][type="${type}"]`).getAttribute("href");
    const response = await page.request.get(new URL(path ?? "", page.url()).href);
    expect(response.ok()).toBe(true);
    expect(await response.text()).toContain(`${site}/danube-delta/the-gauges/`);
  }
});

test("a correction dates its own chapter, and one of the whole story all of them", {
  tag: "@desktop",
}, () => {
  const feed = JSON.parse(readFileSync("out-fixture/feed.json", "utf8"));
  const days = feed.items.map(({ date_modified }: { date_modified: string }) => date_modified);
  expect(days).toEqual(Array(3).fill("2024-07-01T00:00:00Z"));
});

test("a story comes out at its own moment, apart from its dateline, and its page names both days", {
  tag: "@desktop",
}, async ({ page }) => {
  const moment = "2024-06-16T08:30:00+03:00";
  const feed = JSON.parse(readFileSync("out-fixture/feed.json", "utf8"));
  const dates = feed.items.map(({ date_published }: { date_published: string }) => date_published);
  expect(dates).toEqual(Array(3).fill(moment));
  expect(readFileSync("out-fixture/feed.xml", "utf8").split(`<published>${moment}<`)).toHaveLength(
    4,
  );
  await page.goto(`${FIXTURE}/danube-delta/`);
  const byline = page.getByText("By River Notes");
  await expect(byline).toContainText("as of 15 June 2024 · published 16 June 2024");
  await expect(byline.locator("time").nth(1)).toHaveAttribute("datetime", moment);
});

test("story.json tells of each chapter what its map shows and where, as the contracts have it", {
  tag: "@desktop",
}, () => {
  for (const story of STORIES) {
    const index = JSON.parse(readFileSync(`out/${story}/story.json`, "utf8"));
    expect(Object.keys(index)).toEqual(["layers", "chapters"]);
    for (const { id, title, layers, fit, camera, time } of index.chapters) {
      expect(existsSync(`out/${story}/${id}/index.html`)).toBe(true);
      expect(title).not.toBe("");
      expect(layers.filter((layer: string) => !index.layers.includes(layer))).toEqual([]);
      if (camera === undefined) {
        const [west, south, east, north] = fit;
        expect(west < east && south < north, id).toBe(true);
      }
      if (time === undefined) continue;
      expect(time).toMatchObject({ waypoint: expect.any(String), step: "month" });
      expect(time.from < time.to).toBe(true);
    }
  }
});
