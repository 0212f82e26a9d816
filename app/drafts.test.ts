import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

// A build writes this file, and nothing here depends on it.
vi.mock("./content-version.js", () => ({ contentVersion: "" }));

const around = mkdtempSync(join(tmpdir(), "drafts-"));
const content = join(around, "content");
const DRAFT = join(content, "danube-delta/02-the-gauges.mdx");

/** As `npm run build -- --drafts` makes pages, of a story whose second chapter is a draft. */
async function load() {
  const [{ siteFeed, sitePages }, { storyMetadata }, { story, chapterParams }] = await Promise.all([
    import("./feed-entries.ts"),
    import("./page-metadata.ts"),
    import("./content.ts"),
  ]);
  const loaded = story("danube-delta");
  if ("problems" in loaded) throw new Error(JSON.stringify(loaded.problems, null, 1));
  return { siteFeed, sitePages, storyMetadata, chapterParams, story: loaded.story };
}

beforeAll(() => {
  cpSync("e2e/fixtures/content", content, { recursive: true });
  // What came out cannot become a draft, and no public chapter leads into one.
  rmSync(join(content, "danube-delta/published.yaml"));
  writeFileSync(DRAFT, readFileSync(DRAFT, "utf8").replace("---\n", "---\ndraft: true\n"));
  const first = join(content, "danube-delta/01-the-delta.mdx");
  writeFileSync(
    first,
    readFileSync(first, "utf8").replace(" Read [the gauges](#the-gauges) for the rest.", ""),
  );
  vi.stubEnv("CONTENT_ROOT", content);
  vi.stubEnv("NODE_ENV", "production");
  vi.stubEnv("DRAFTS", "1");
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(around, { recursive: true });
});

test("a draft has a page, which no search engine is to keep", async () => {
  const { chapterParams, story, storyMetadata } = await load();
  expect(chapterParams()).toContainEqual({ story: "danube-delta", chapter: "the-gauges" });
  // The whole story is on each of its pages.
  for (const chapter of [null, ...story.chapters])
    expect(storyMetadata(story, chapter).robots).toEqual({ index: false, follow: false });
});

test("neither feeds nor the sitemap name a draft", async () => {
  const { siteFeed, sitePages } = await load();
  const named = [...siteFeed().entries, ...sitePages()].map(({ address }) => address);
  expect(named.some((address) => address.endsWith("/danube-delta/the-delta/"))).toBe(true);
  expect(named.filter((address) => address.includes("the-gauges"))).toEqual([]);
});
