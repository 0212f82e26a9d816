import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { listTestedStories } from "../../testing/tested-stories.ts";
import { buildLocators } from "../picture/locator/locator-files.ts";
import { createOutlineText } from "../type/outline-text.ts";
import { loadWorldBasemap } from "./load-basemap.ts";
import { loadStory } from "./load-story.ts";

/** Greatest size of a locator in bytes, gzipped. */
const MOST = 6 * 1024;

for (const { content, id } of listTestedStories()) {
  const loaded = loadWorldBasemap(content);
  if ("problems" in loaded) throw new Error("a world without problems expected");
  const read = loadStory(content, id);
  if ("problems" in read) throw new Error(`${id}: a story without problems expected`);
  const { pictures, files } = buildLocators(read.story, loaded.basemap, createOutlineText());

  test(`the locators of ${id} are small, and each is used`, () => {
    // A story's maps may all be too wide for one.
    if (id === "danube-delta") expect(files.length).toBeGreaterThan(0);
    for (const { path, body } of files) expect(gzipSync(body).length, path).toBeLessThan(MOST);
    const used = new Set(Object.values(pictures).map(({ path }) => path));
    expect(files.map(({ path }) => path).sort()).toEqual([...used].sort());
  });

  test(`the locators of ${id} have both themes, land and the frame, and nothing from elsewhere`, () => {
    for (const { path, body } of files) {
      expect(body, path).toContain("prefers-color-scheme: dark");
      expect(body, path).toMatch(/<path class="l" d="M/);
      expect(body, path).toMatch(/class="[fp]"/);
      expect(body.replace("http://www.w3.org/2000/svg", ""), path).not.toMatch(
        /https?:|NaN|<script/,
      );
    }
  });
}
