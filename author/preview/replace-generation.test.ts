import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { GENERATIONS, keepGenerations } from "./replace-generation.ts";

let around = "";
let folder = "";

beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), "generations-"));
  folder = join(around, "_data");
});
afterEach(() => rmSync(around, { recursive: true }));

/** Writes a version of two files: one with the version in its name, one that stays. */
function write(version: number): void {
  // As after a restart, or in the process that draws the pictures: only the disk remembers.
  const replace = keepGenerations(around);
  const files = { [`story/map.${version}.json`]: `${version}`, "manifest.json": `${version}` };
  replace(folder, new Map(Object.entries(files).map(([name, body]) => [join(folder, name), body])));
}

const has = (version: number) => existsSync(join(folder, `story/map.${version}.json`));

test("the files of a sent page stay while the next versions are written", () => {
  for (let version = 1; version <= GENERATIONS; version++) write(version);
  expect(has(1)).toBe(true);
  expect(has(GENERATIONS)).toBe(true);
});

test("older files go", () => {
  for (let version = 1; version <= GENERATIONS + 1; version++) write(version);
  expect(has(1)).toBe(false);
  expect(readdirSync(join(folder, "story"))).toHaveLength(GENERATIONS);
});

test("a version that comes again, or is written without a change, takes nobody's place", () => {
  write(1);
  for (let round = 0; round < GENERATIONS; round++) write(2);
  for (let round = 0; round < GENERATIONS; round++) write(3 - (round % 2));
  expect(has(1)).toBe(true);
});

test("a file that nobody remembers goes at once", () => {
  write(1);
  rmSync(join(around, "_data.generations.json"));
  write(2);
  expect(has(1)).toBe(false);
});
