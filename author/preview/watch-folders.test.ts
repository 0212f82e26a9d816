import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint } from "./fingerprint.ts";
import { watchFolders } from "./watch-folders.ts";

let root = "";
let stop = () => {};
let changed = () => {};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "watch-"));
  mkdirSync(join(root, "story/data"), { recursive: true });
  writeFileSync(join(root, "story/data/a.csv"), "one");
  stop = watchFolders(root, () => changed());
});

afterEach(() => {
  stop();
  rmSync(root, { recursive: true });
});

/** Resolves when a change is reported after which the folder is different. */
function change(work: () => void): Promise<void> {
  const before = fingerprint(root);
  return new Promise((resolve) => {
    changed = () => fingerprint(root) !== before && resolve();
    work();
  });
}

test("a file that is written, replaced, added or deleted is reported", async () => {
  const file = join(root, "story/data/a.csv");
  await change(() => writeFileSync(file, "two!"));
  writeFileSync(join(root, "story/data/a.tmp"), "three");
  await change(() => renameSync(join(root, "story/data/a.tmp"), file));
  await change(() => writeFileSync(file, "four, after it was replaced"));
  await change(() => writeFileSync(join(root, "story/01-new.mdx"), "five"));
  await change(() => rmSync(file));
});

test("a file in a folder that came later is reported", async () => {
  await change(() => mkdirSync(join(root, "second")));
  await change(() => writeFileSync(join(root, "second/story.yaml"), "format: 1"));
});

test("the fingerprint is the same while nothing changes, and empty without a folder", () => {
  expect(fingerprint(root)).toBe(fingerprint(root));
  expect(fingerprint(join(root, "none"))).toBe("");
});
