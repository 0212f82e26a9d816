import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { STORY } from "./support/story-page.ts";
import { type BuiltSite, readWrittenStory } from "./support/written-story.ts";

const SITES: BuiltSite[] = [
  { out: "out", content: "content", basePath: "", story: STORY },
  {
    out: "out-fixture",
    content: "e2e/fixtures/content",
    basePath: "/atlas",
    story: "danube-delta",
  },
];

/** What a built page says of itself, as a browser reads it. */
async function readHead(page: Page, file: string) {
  return page.evaluate(
    (html) => {
      const { head, body, title } = new DOMParser().parseFromString(html, "text/html");
      const named = [...head.querySelectorAll("meta[name], meta[property]")].map(
        (meta) => [meta.getAttribute("name") ?? meta.getAttribute("property") ?? "", meta] as const,
      );
      const linked = [...head.querySelectorAll("link[rel]")].map(
        (link) => [link.getAttribute("rel") ?? "", link.getAttribute("href")] as const,
      );
      return {
        title,
        meta: Object.fromEntries(named.map(([name, meta]) => [name, meta.getAttribute("content")])),
        links: Object.fromEntries(linked),
        data: [...body.querySelectorAll('script[type="application/ld+json"]')].map(
          (script) => script.textContent ?? "",
        ),
      };
    },
    readFileSync(file, "utf8"),
  );
}

for (const built of SITES) {
  const { out, basePath, story } = built;
  const written = readWrittenStory(built);
  const { site, head, chapters, sources } = written;
  const origin = (process.env.SITE_URL ?? site.url).replace(/\/$/, "");
  const addressOf = (id: string | null) =>
    `${origin}${basePath}/${story}/${id === null ? "" : `${id}/`}`;
  const fileOf = (id: string | null, name: string) => join(out, story, id ?? "", name);
  const pages = [
    { id: null, title: head.title, headline: head.title, summary: head.dek },
    ...chapters.map(({ id, title, summary }) => ({
      ...{ id, headline: title, summary },
      title: `${title} · ${head.title}`,
    })),
  ];

  test(`every page of ${story} has the title, description and address that its content gives it`, {
    tag: "@desktop",
  }, async ({ page }) => {
    for (const [at, { id, title, summary }] of pages.entries()) {
      const { title: shown, meta, links } = await readHead(page, fileOf(id, "index.html"));
      expect(shown).toBe(`${title} · ${site.name}`);
      expect(meta.description).toBe(summary);
      expect(links.canonical).toBe(addressOf(id));
      const before = pages[at - 1];
      expect(links.prev).toBe(before && addressOf(before.id));
      // Firefox would load it ahead, against the page's policy.
      expect(links.next).toBeUndefined();
    }
  });

  test(`every page of ${story} is shared with its own words and the card of this build`, {
    tag: "@desktop",
  }, async ({ page }) => {
    for (const { id, title, summary } of pages) {
      const { meta } = await readHead(page, fileOf(id, "index.html"));
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

  test(`every page of ${story} tells machines what it is, part of what, by whom, where and after what`, {
    tag: "@desktop",
  }, async ({ page }) => {
    const parts = chapters.map(({ id, title }) => ({ url: addressOf(id), headline: title }));
    for (const { id, headline, summary } of pages) {
      const { meta, data } = await readHead(page, fileOf(id, "index.html"));
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
        publisher: { name: site.name, url: `${origin}${basePath}/` },
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
      expect(logo.startsWith(`${origin}${basePath}/`)).toBe(true);
      expect(existsSync(join(out, logo.slice(`${origin}${basePath}`.length)))).toBe(true);
    }
  });

  test(`the data page of ${story} has its own title and address, and the card of the story`, {
    tag: "@desktop",
  }, async ({ page }) => {
    const { title, meta, links } = await readHead(page, fileOf("data", "index.html"));
    expect(title).toBe(`Data and sources · ${head.title} · ${site.name}`);
    expect(links.canonical).toBe(addressOf("data"));
    expect(meta.description).toContain(head.title);
    const { meta: shared } = await readHead(page, fileOf(null, "index.html"));
    expect(meta).toMatchObject({
      "og:title": `Data and sources · ${head.title}`,
      "og:url": addressOf("data"),
      "og:image": shared["og:image"],
      "twitter:image": shared["og:image"],
    });
  });

  test(`the home page of the site of ${story} has its name, address, what it holds and the card of its latest story`, {
    tag: "@desktop",
  }, async ({ page }) => {
    const { title, meta, links } = await readHead(page, join(out, "index.html"));
    expect([title, meta["og:title"]]).toEqual([site.name, site.name]);
    expect(links.canonical).toBe(`${origin}${basePath}/`);
    expect(meta["og:url"]).toBe(links.canonical);
    expect(meta.description).toContain(head.title);
    expect(meta["og:description"]).toBe(meta.description);
    const { meta: latest } = await readHead(page, fileOf(null, "index.html"));
    expect([meta["og:image"], meta["twitter:image"]]).toEqual(Array(2).fill(latest["og:image"]));
  });
}
