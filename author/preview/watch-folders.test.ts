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

/** Changes the folder, and expects a report by which its fingerprint is another one. */
async function expectReport(work: () => void): Promise<void> {
  const before = fingerprint(root);
  const reported: string[] = [];
  changed = () => reported.push(fingerprint(root));
  work();
  await expect.poll(() => reported.at(-1) ?? before, { timeout: 10_000 }).not.toBe(before);
}

test("a file that is written, replaced, added or deleted is reported", async () => {
  const file = join(root, "story/data/a.csv");
  await expectReport(() => writeFileSync(file, "two!"));
  writeFileSync(join(root, "story/data/a.tmp"), "three");
  await expectReport(() => renameSync(join(root, "story/data/a.tmp"), file));
  await expectReport(() => writeFileSync(file, "four, after it was replaced"));
  await expectReport(() => writeFileSync(join(root, "story/01-new.mdx"), "five"));
  await expectReport(() => rmSync(file));
});

test("a file in a folder that came later is reported", async () => {
  await expectReport(() => mkdirSync(join(root, "second")));
  await expectReport(() => writeFileSync(join(root, "second/story.yaml"), "format: 1"));
});

test("the fingerprint is the same while nothing changes, and empty without a folder", () => {
  expect(fingerprint(root)).toBe(fingerprint(root));
  expect(fingerprint(join(root, "none"))).toBe("");
});
