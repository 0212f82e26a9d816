import { expect, test } from "vitest";
import { printAtom } from "./atom.ts";
import type { Feed } from "./feed.ts";
import { buildJsonFeed } from "./json-feed.ts";
import { printRobots, printSitemap } from "./sitemap.ts";
import { element, printFragment, printXml } from "./xml.ts";

const entry = {
  address: "https://a.example/s/c/",
  title: "Rock & <roll>",
  summary: 'Said "so"',
  published: "2025-12-29",
  updated: "2026-01-02",
  authors: ["A", "B"],
  language: "en",
  picture: "https://a.example/s/c/card.png?a=1&b=2",
  pictureText: "A <map>",
};
const feed: Feed = {
  home: "https://a.example/",
  atom: "https://a.example/feed.xml",
  json: "https://a.example/feed.json",
  title: "Notes & Queries",
  language: "en",
  rights: "CC BY 4.0",
  entries: [{ ...entry, address: "https://a.example/s/", updated: "2025-12-29" }, entry],
};

test("text and attributes are escaped, and what XML cannot hold is replaced", () => {
  const root = element("a", { b: `"<&>\n'` }, "]]>&\u0000", element("c"), "\ud800");
  expect(printXml(root)).toBe(
    `<?xml version="1.0" encoding="utf-8"?>\n<a b="&quot;&lt;&amp;&gt;&#10;'">]]&gt;&amp;\ufffd<c/>\ufffd</a>\n`,
  );
});

test("a name that is none is a bug, and throws", () => {
  expect(() => printXml(element("a b"))).toThrow('printXml: an XML name expected, "a b" found');
  expect(() => printFragment([element("a", { 'x="1"': "" })])).toThrow("an XML name expected");
});

test("an Atom feed was updated when its latest entry was, and without entries still has a date", () => {
  expect(/<updated>(.*?)<\/updated>/.exec(printAtom(feed))?.[1]).toBe("2026-01-02T00:00:00Z");
  expect(printAtom({ ...feed, entries: [] })).toContain("<updated>1970-01-01T00:00:00Z</updated>");
});

test("an entry's markup is escaped once for HTML and once more for Atom", () => {
  const html =
    '<p><img src="https://a.example/s/c/card.png?a=1&amp;b=2" alt="A &lt;map&gt;" width="1200" height="630"/></p><p>Said &quot;so&quot;</p>';
  expect(buildJsonFeed(feed).items[1]?.content_html).toBe(html);
  expect(printAtom(feed)).toContain(printFragment([element("content", { type: "html" }, html)]));
});

test("a JSON feed has what its version asks for, with an id for each item", () => {
  const { version, title, items } = buildJsonFeed(feed);
  expect([version, title]).toEqual(["https://jsonfeed.org/version/1.1", "Notes & Queries"]);
  expect(items.map(({ id, image }) => [id, image])).toEqual([
    ["https://a.example/s/", entry.picture],
    ["https://a.example/s/c/", entry.picture],
  ]);
});

test("a sitemap has a date where there is one, and escapes addresses", () => {
  const text = printSitemap([
    { address: "https://a.example/", updated: null, pictures: [] },
    { address: entry.address, updated: "2026-01-02", pictures: [entry.picture] },
  ]);
  expect(text.match(/<lastmod>/g)).toHaveLength(1);
  expect(text).toContain("<image:loc>https://a.example/s/c/card.png?a=1&amp;b=2</image:loc>");
});

test("robots.txt names the sitemap by its absolute address, on a line of its own", () => {
  expect(printRobots("https://a.example/sitemap.xml").split("\n")).toContain(
    "Sitemap: https://a.example/sitemap.xml",
  );
});

test("feeds keep the zone of a moment, and the order of moments is that of time", () => {
  const evening = {
    ...entry,
    published: "2025-12-29T20:00:00-05:00",
    updated: "2025-12-29T20:00:00-05:00",
  };
  const morning = { ...entry, published: "2025-12-30T00:30:00Z", updated: "2025-12-30T00:30:00Z" };
  const both = { ...feed, entries: [evening, morning] };
  expect(buildJsonFeed(both).items.map(({ date_published }) => date_published)).toEqual([
    evening.published,
    morning.published,
  ]);
  expect(/<updated>(.*?)<\/updated>/.exec(printAtom(both))?.[1]).toBe(evening.updated);
});
