import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { islandStory } from "../../testing/island.ts";
import { writeAliases } from "./write-aliases.ts";

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "aliases-"));
  mkdirSync(join(out, "island/all/embed"), { recursive: true });
  const page = "<html><head><title>All</title></head><body></body></html>";
  for (const file of ["index.html", "embed/index.html"])
    writeFileSync(join(out, "island/all", file), page);
  writeFileSync(join(out, "island/all/index.txt"), "flight");
  writeFileSync(join(out, "island/all/card.png"), Buffer.from([137, 0, 255]));
});
afterEach(() => rmSync(out, { recursive: true }));

const read = (path: string) => readFileSync(join(out, path), "utf8");

function story(aliases: string[]) {
  const island = islandStory();
  const [first] = island.chapters;
  return { ...island, id: "island", chapters: [{ ...first, aliases }] as typeof island.chapters };
}

test("every page below a chapter leads on from its older addresses, and other files are there as they are", () => {
  writeAliases(out, "/atlas", [story(["whole", "the-lot"])]);
  expect(read("island/whole/index.html")).toContain('<a href="/atlas/island/all/">');
  expect(read("island/the-lot/embed/index.html")).toContain('<a href="/atlas/island/all/embed/">');
  expect(readFileSync(join(out, "island/whole/card.png"))).toEqual(Buffer.from([137, 0, 255]));
  expect(existsSync(join(out, "island/whole/index.txt"))).toBe(false);
});

test("_redirects lists each alias, under the base path", () => {
  writeAliases(out, "/atlas", [story(["whole", "the-lot"])]);
  expect(read("_redirects")).toBe(
    "/atlas/island/whole/* /atlas/island/all/:splat 301\n/atlas/island/the-lot/* /atlas/island/all/:splat 301\n",
  );
});

test("a site without aliases has no _redirects", () => {
  writeAliases(out, "", [story([])]);
  expect(existsSync(join(out, "_redirects"))).toBe(false);
});
