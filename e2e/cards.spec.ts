import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { PNG } from "pngjs";
import { readHead, readPage } from "./support/built-page.ts";
import { chapters, OUT, PATH, STORY } from "./support/fixture-story.ts";

/** Folders of the pages of the story: its own and those of its chapters. */
const FOLDERS = ["", ...chapters.map((id) => `${id}/`)];

const readCard = (folder: string) =>
  PNG.sync.read(readFileSync(`${OUT}/${STORY}/${folder}card.png`));

test("every page of the story has a card of its own, 1200 by 630 px", {
  tag: "@desktop",
}, () => {
  const seen = new Map<string, string>();
  for (const folder of FOLDERS) {
    const { width, height, data } = readCard(folder);
    expect([width, height], folder).toEqual([1200, 630]);
    const pixels = data.toString("base64");
    expect(seen.get(pixels) ?? null, `${folder} has the card of another page`).toBeNull();
    seen.set(pixels, folder);
    // A map has many colours, paper alone has one.
    const colors = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colors.add(data.readUInt32BE(at));
    expect(colors.size, folder).toBeGreaterThan(200);
  }
});

test("the head of every page names its card and the card's size, and describes it in words", {
  tag: "@desktop",
}, () => {
  for (const folder of FOLDERS) {
    const { meta } = readHead(readPage(OUT, `${STORY}/${folder}`));
    const image = meta["og:image"] ?? "";
    // Under the site's base path, where the file is.
    expect(new URL(image).pathname).toBe(`${PATH}${folder}card.png`);
    expect(meta).toMatchObject({
      "og:image:width": "1200",
      "og:image:height": "630",
      "twitter:card": "summary_large_image",
      "twitter:image": image,
    });
    const title = meta["og:title"]?.split(" · ")[0] ?? "?";
    expect(meta["og:image:alt"]).toMatch(/^.+\. Map: .{20,}/s);
    expect(meta["og:image:alt"]?.startsWith(title)).toBe(true);
  }
});
