import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findChapter } from "./find-chapter.ts";
import { MAX_CHAPTER } from "./guards.ts";
import { isRefusal } from "./refusal.ts";

const around = mkdtempSync(join(tmpdir(), "author-"));
const root = join(around, "content");
const OUTSIDE = join(around, "01-secret.mdx");

beforeAll(() => {
  cpSync("e2e/fixtures/content", root, { recursive: true });
  writeFileSync(OUTSIDE, "---\ntitle: Not ours\n---\n");
  symlinkSync(OUTSIDE, join(root, "danube-delta/03-secret.mdx"));
  symlinkSync(join(root, "danube-delta/01-the-delta.mdx"), join(root, "danube-delta/04-again.mdx"));
  symlinkSync(around, join(root, "out"));
  writeFileSync(join(root, "danube-delta/05-long.mdx"), "a".repeat(MAX_CHAPTER + 1));
  mkdirSync(join(root, "danube-delta/06-folder.mdx"));
});

afterAll(() => rmSync(around, { recursive: true }));

/** The status of a refusal; null where the chapter was found. */
function refusedWith(story: string, chapter: string): number | null {
  const found = findChapter(root, story, chapter);
  return isRefusal(found) ? found.status : null;
}

test("a chapter is found by its id, whatever its number", () => {
  expect(findChapter(root, "danube-delta", "the-gauges")).toEqual({
    path: join(realpathSync(root), "danube-delta/02-the-gauges.mdx"),
    read: `${root}/danube-delta/02-the-gauges.mdx`,
    name: "content/danube-delta/02-the-gauges.mdx",
  });
});

test.each([
  ["..", "secret"],
  ["danube-delta/..", "secret"],
  ["danube-delta", "../../01-secret"],
  ["danube-delta", "the-delta.mdx\0"],
  ["/etc", "passwd"],
  ["", ""],
  ["danube-delta", ".*"],
])("ids that are none are refused: %j %j", (story, chapter) => {
  expect(refusedWith(story, chapter)).toBe(400);
});

test("a file outside of the content folder is refused, even through a link", () => {
  expect(refusedWith("danube-delta", "secret")).toBe(403);
  expect(refusedWith("out", "secret")).toBe(403);
});

test("a link within the content leads to the file itself", () => {
  const found = findChapter(root, "danube-delta", "again");
  expect(found).toMatchObject({
    path: join(realpathSync(root), "danube-delta/01-the-delta.mdx"),
  });
});

test("anything but a chapter is refused: missing, too long, a folder", () => {
  expect(refusedWith("danube-delta", "gone")).toBe(404);
  expect(refusedWith("gone", "the-delta")).toBe(404);
  expect(refusedWith("danube-delta", "long")).toBe(413);
  expect(refusedWith("danube-delta", "folder")).toBe(413);
});
