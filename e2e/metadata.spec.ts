import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { findAll, readHead, readPage, textOf } from "./support/built-page.ts";
import { BASE_PATH, CONTENT, OUT, STORY } from "./support/fixture-story.ts";
import { readWrittenStory } from "./support/written-story.ts";

/** A page's structured data about its story. */
const readData = (path: string) =>
  findAll(readPage(OUT, path), "script", { type: "application/ld+json" }).map(textOf);

const written = readWrittenStory(CONTENT, STORY);
const { site, head, chapters, sources } = written;
const origin = (process.env.SITE_URL ?? site.url).replace(/\/$/, "");
const addressOf = (id: string | null) =>
  `${origin}${BASE_PATH}/${STORY}/${id === null ? "" : `${id}/`}`;
const folderOf = (id: string | null) => join(STORY, id ?? "");
const fileOf = (id: string | null, name: string) => join(OUT, STORY, id ?? "", name);
const pages = [
  { id: null, title: head.title, headline: head.title, summary: head.dek },
  ...chapters.map(({ id, title, summary }) => ({
    ...{ id, headline: title, summary },
    title: `${title} · ${head.title}`,
  })),
];

test(`every page of a story has the title, description and address from its content`, {
  tag: "@desktop",
}, () => {
  for (const [at, { id, title, summary }] of pages.entries()) {
    const { title: shown, meta, links } = readHead(readPage(OUT, folderOf(id)));
    expect(shown).toBe(`${title} · ${site.name}`);
    expect(meta.description).toBe(summary);
    expect(links.canonical).toBe(addressOf(id));
    const before = pages[at - 1];
    expect(links.prev).toBe(before && addressOf(before.id));
    // Firefox would preload it and break the page's policy.
    expect(links.next).toBeUndefined();
  }
});

test(`every page of a story has its own words and the card of this build for sharing`, {
  tag: "@desktop",
}, () => {
  for (const { id, title, summary } of pages) {
    const { meta } = readHead(readPage(OUT, folderOf(id)));
    const hash = createHash("sha256")
      .update(readFileSync(fileOf(id, "card.png")))
      .digest("hex");
    const card = `${addressOf(id)}card.png?v=${hash.slice(0, 8)}`;
    expect(meta).toMatchObject({
      "og:type": "article",
      "og:title": title,
      "og:description": summary,
      "og:url": addressOf(id),
      "og:site_name": site.name,
      "og:image": card,
      "article:published_time": head.published,
      "twitter:card": "summary_large_image",
      "twitter:title": title,
      "twitter:description": summary,
      "twitter:image": card,
    });
  }
});

test(`the metadata of every page names its story, authors, place in the story and neighbours`, {
  tag: "@desktop",
}, () => {
  const parts = chapters.map(({ id, title }) => ({ url: addressOf(id), headline: title }));
  for (const { id, headline, summary } of pages) {
    const { meta } = readHead(readPage(OUT, folderOf(id)));
    const data = readData(folderOf(id));
    expect(data.length).toBe(1);
    const article = JSON.parse(data[0] ?? "");
    expect(article).toMatchObject({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      "@id": addressOf(id),
      ...{ headline, description: summary, mainEntityOfPage: addressOf(id) },
      image: [meta["og:image"]],
      datePublished: head.published,
      author: head.authors.map((name) => ({ name })),
      publisher: { name: site.name, url: `${origin}${BASE_PATH}/` },
      license: site.licence.url,
      ...(id === null
        ? { hasPart: parts }
        : { isPartOf: { "@id": addressOf(null), hasPart: parts } }),
    });
    expect(Date.parse(article.dateModified)).toBeGreaterThanOrEqual(Date.parse(head.published));
    const [south, west, north, east] = article.spatialCoverage.geo.box.split(" ").map(Number);
    expect(south).toBeLessThan(north);
    expect(west).toBeLessThan(east);
    if (id === null) expect([west, south, east, north]).toEqual(head.region);
    const based: string[] = article.isBasedOn.map(({ name }: { name: string }) => name);
    const known = Object.values(sources).map(({ title }) => title);
    expect(based.length).toBeGreaterThan(0);
    expect(based.filter((name) => !known.includes(name))).toEqual([]);
    if (id === null) expect(based).toEqual(known);
    const logo: string | undefined = article.publisher.logo?.url;
    expect(logo !== undefined).toBe(site.logo !== undefined);
    if (logo === undefined) continue;
    expect(logo.startsWith(`${origin}${BASE_PATH}/`)).toBe(true);
    expect(existsSync(join(OUT, logo.slice(`${origin}${BASE_PATH}`.length)))).toBe(true);
  }
});

test(`the data page of a story has its own title and address, and the card of the story`, {
  tag: "@desktop",
}, () => {
  const { title, meta, links } = readHead(readPage(OUT, folderOf("data")));
  expect(title).toBe(`Data and sources · ${head.title} · ${site.name}`);
  expect(links.canonical).toBe(addressOf("data"));
  expect(meta.description).toContain(head.title);
  const { meta: shared } = readHead(readPage(OUT, folderOf(null)));
  expect(meta).toMatchObject({
    "og:title": `Data and sources · ${head.title}`,
    "og:url": addressOf("data"),
    "og:image": shared["og:image"],
    "twitter:image": shared["og:image"],
  });
});

test(`the home page of the site has its name, its address, its stories and the card of the latest one`, {
  tag: "@desktop",
}, () => {
  const { title, meta, links } = readHead(readPage(OUT, ""));
  expect([title, meta["og:title"]]).toEqual([site.name, site.name]);
  expect(links.canonical).toBe(`${origin}${BASE_PATH}/`);
  expect(meta["og:url"]).toBe(links.canonical);
  expect(meta.description).toContain(head.title);
  expect(meta["og:description"]).toBe(meta.description);
  const { meta: latest } = readHead(readPage(OUT, folderOf(null)));
  expect([meta["og:image"], meta["twitter:image"]]).toEqual(Array(2).fill(latest["og:image"]));
});
