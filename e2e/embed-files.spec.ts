import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { attribute, findOne, readHead, readPage } from "./support/built-page.ts";
import {
  BASE_PATH,
  chapterPath,
  chapters,
  embedPath,
  FIRST,
  HOME,
  OUT,
  PATH,
  readBuilt,
  SECOND,
  STORY,
} from "./support/fixture-story.ts";

test("every chapter has an embed of its text and one of its map, and search engines index neither", {
  tag: "@desktop",
}, () => {
  for (const id of chapters) {
    for (const path of ["", "map/"]) {
      const html = readBuilt(`/embed/${STORY}/${id}/${path}index.html`);
      expect(html).toContain(`${ATTR.storyPicture}="${id}"`);
      for (const words of ["OpenStreetMap", "as of 15 Jun 2024", "boundaries do not imply"])
        expect(html, `${id} ${path}`).toContain(words);
      expect(html).toMatch(/<meta name="robots" content="[^"]*noindex/);
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? "";
      expect(new URL(canonical).pathname).toBe(`${PATH}${id}/`);
    }
  }
});

test("an embed names the time that its map shows, where that is only a part", {
  tag: "@desktop",
}, () => {
  const read = (path: string) => readBuilt(`/embed/${STORY}/${path}/index.html`);
  expect(read(SECOND)).toMatch(/data-map-time="">1 March 2024 to 10 June 2024</);
  expect(read(`${SECOND}/map`)).toMatch(/data-map-time="">1 March 2024 to 30 April 2024</);
  expect(read(`${FIRST}/map`)).not.toContain(ATTR.mapTime);
});

test("a chapter's page links to its oEmbed answer, and all addresses in it exist", {
  tag: "@desktop",
}, () => {
  const existing = (address: string) =>
    existsSync(join(OUT, new URL(address).pathname.replace(BASE_PATH, "")));
  for (const id of chapters) {
    const page = readPage(OUT, `${STORY}/${id}`);
    const link = findOne(page, "link", { rel: "alternate", type: "application/json+oembed" });
    const address = new URL(attribute(link, "href") ?? "");
    expect(address.pathname).toBe(`${chapterPath(id)}oembed.json`);
    const oembed = JSON.parse(readBuilt(`/${STORY}/${id}/oembed.json`));
    expect(oembed).toMatchObject({
      type: "rich",
      version: "1.0",
      provider_name: "River Notes",
      width: 700,
      thumbnail_url: readHead(page).meta["og:image"],
      thumbnail_width: 1200,
      thumbnail_height: 630,
      title: attribute(link, "title"),
    });
    expect(new URL(oembed.provider_url).pathname).toBe(HOME);
    const src = /^<iframe src="([^"]+)"[^<>]*><\/iframe>$/.exec(oembed.html)?.[1] ?? "";
    expect(src).toBe(`https://river-notes.example${embedPath(id)}`);
    for (const url of [oembed.thumbnail_url, src]) expect(existing(url), url).toBe(true);
  }
});

test("_headers allows sites to frame embeds and no other page", { tag: "@desktop" }, () => {
  const headers = readBuilt("/_headers");
  expect(headers).toContain("/embed/*\n  Content-Security-Policy: frame-ancestors *\n");
  expect(headers).toContain(`/${STORY}/*\n  Content-Security-Policy: frame-ancestors 'none'\n`);
  expect(headers).not.toMatch(/^(\/atlas)?\/\*\n( .*\n)* {2}Content-Security-Policy/m);
});
