import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { attribute, findAll, findOne, readPage, textOf } from "./support/built-page.ts";
import { chapterIds } from "./support/chapter-ids.ts";
import { BASE_PATH, OUT, SECOND, SMALL_STORY, STORY } from "./support/fixture-story.ts";

const SITE = `https://river-notes.example${BASE_PATH}`;

/**
 * What a browser's XML parser finds under each of an element's children by this name: its
 * children's texts.
 */
async function readXml(page: Page, path: string, name: string) {
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

/** The file of the built site that an absolute address of the site names. */
function builtFile(address: string): string {
  expect(address.startsWith(`${SITE}/`), address).toBe(true);
  const path = decodeURIComponent(address.slice(SITE.length + 1).replace(/\?.*$/, ""));
  return join(OUT, path === "" || path.endsWith("/") ? `${path}index.html` : path);
}

/** All stories of the site, the latest first. */
const STORIES = [STORY, SMALL_STORY];

/** The card that the page at an address is shared with. */
function sharedCard(address: string): string {
  const html = readFileSync(builtFile(address), "utf8");
  return /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? "";
}

/** Addresses of a story and of its chapters, in order. */
const addressesOf = (story: string) => [
  `${SITE}/${story}/`,
  ...chapterIds(story).map((id) => `${SITE}/${story}/${id}/`),
];
const expected = STORIES.flatMap(addressesOf);

/** How many entries of a feed are the first story's: one, and one for each chapter. */
const ENTRIES = addressesOf(STORY).length;

interface JsonEntry {
  url: string;
  date_modified: string;
  date_published: string;
}
const ofStory = (feed: { items: JsonEntry[] }) =>
  feed.items.filter(({ url }) => url.startsWith(`${SITE}/${STORY}/`));

test("the Atom feed is valid and lists each story and chapter, with a card that exists", {
  tag: "@desktop",
}, async ({ page }) => {
  const { error, root, namespace, items } = await readXml(page, `${OUT}/feed.xml`, "entry");
  expect([error, root, namespace]).toEqual([null, "feed", "http://www.w3.org/2005/Atom"]);
  expect(items.map((item) => item.find(({ name }) => name === "id")?.text)).toEqual(expected);
  for (const item of items) {
    const text = (wanted: string) => item.find(({ name }) => name === wanted)?.text ?? "";
    const link = (wanted: string) => item.find(({ rel }) => rel === wanted)?.href ?? "";
    for (const name of ["title", "summary", "author"]) expect(text(name)).not.toBe("");
    for (const name of ["published", "updated"]) expect(Date.parse(text(name))).not.toBeNaN();
    expect(link("alternate")).toBe(text("id"));
    expect(existsSync(builtFile(link("alternate")))).toBe(true);
    expect(link("enclosure")).toMatch(/card\.png\?v=[0-9a-f]{8}$/);
    expect(link("enclosure")).toBe(sharedCard(text("id")));
    const image = await page.evaluate((html) => {
      const found = new DOMParser().parseFromString(html, "text/html").querySelector("img");
      return found && [found.src, found.alt.length > 0];
    }, text("content"));
    expect(image).toEqual([link("enclosure"), true]);
  }
});

test("the JSON feed is version 1.1 and lists the same entries", { tag: "@desktop" }, () => {
  const feed = JSON.parse(readFileSync(`${OUT}/feed.json`, "utf8"));
  expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
  expect([feed.home_page_url, feed.feed_url]).toEqual([`${SITE}/`, `${SITE}/feed.json`]);
  expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(expected);
  for (const { url, image, title, content_html, date_published } of feed.items) {
    expect(existsSync(builtFile(url))).toBe(true);
    expect(image).toBe(sharedCard(url));
    expect(title).not.toBe("");
    expect(content_html).toContain(image);
    expect(date_published).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:/);
  }
});

test("the sitemap is valid and lists pages and pictures that exist, and robots.txt names it", {
  tag: "@desktop",
}, async ({ page }) => {
  const { error, root, namespace, items } = await readXml(page, `${OUT}/sitemap.xml`, "url");
  const sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
  expect([error, root, namespace]).toEqual([null, "urlset", sitemaps]);
  const pages = items.map((item) => item.find(({ name }) => name === "loc")?.text ?? "");
  expect(pages).toEqual([
    `${SITE}/`,
    ...STORIES.flatMap((story) => [...addressesOf(story), `${SITE}/${story}/data/`]),
    `${SITE}/accessibility/`,
  ]);
  const pictures = items.flat().filter(({ name }) => name === "image:image");
  expect(pictures.map(({ text }) => text)).toEqual(expected.map(sharedCard));
  for (const address of pages) {
    expect(existsSync(builtFile(address)), address).toBe(true);
  }
  expect(readFileSync(`${OUT}/robots.txt`, "utf8")).toContain(`Sitemap: ${SITE}/sitemap.xml\n`);
});

test("pages link to the feeds", { tag: "@desktop" }, () => {
  const page = readPage(OUT, "");
  for (const type of ["application/atom+xml", "application/feed+json"]) {
    const link = findOne(page, "link", { rel: "alternate", type });
    const path = (attribute(link, "href") ?? "").replace(BASE_PATH, "");
    expect(readFileSync(join(OUT, path), "utf8")).toContain(`${SITE}/${STORY}/${SECOND}/`);
  }
});

test("a correction updates the date of its chapter, and one of the whole story those of all chapters", {
  tag: "@desktop",
}, () => {
  const feed = JSON.parse(readFileSync(`${OUT}/feed.json`, "utf8"));
  const days = ofStory(feed).map(({ date_modified }) => date_modified);
  expect(days).toEqual(Array(ENTRIES).fill("2024-07-01T00:00:00Z"));
});

test("a story has a time of publication apart from its dateline, and its page names both days", {
  tag: "@desktop",
}, () => {
  const moment = "2024-06-16T08:30:00+03:00";
  const feed = JSON.parse(readFileSync(`${OUT}/feed.json`, "utf8"));
  const dates = ofStory(feed).map(({ date_published }) => date_published);
  expect(dates).toEqual(Array(ENTRIES).fill(moment));
  expect(readFileSync(`${OUT}/feed.xml`, "utf8").split(`<published>${moment}<`)).toHaveLength(
    ENTRIES + 1,
  );
  const page = readPage(OUT, STORY);
  expect(textOf(page)).toContain("By River Notes · as of 15 June 2024 · published 16 June 2024");
  expect(findAll(page, "time", { datetime: moment }).map(textOf)).toContain(
    "published 16 June 2024",
  );
});

test("story.json lists the layers and the place on the map of each chapter, as the contract defines them", {
  tag: "@desktop",
}, () => {
  for (const story of STORIES) {
    const index = JSON.parse(readFileSync(`${OUT}/${story}/story.json`, "utf8"));
    expect(Object.keys(index)).toEqual(["layers", "chapters"]);
    for (const { id, title, layers, fit, camera, time } of index.chapters) {
      expect(existsSync(`${OUT}/${story}/${id}/index.html`)).toBe(true);
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
