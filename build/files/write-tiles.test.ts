import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeTiles } from "./write-tiles.ts";

const folder = (hash: string, byte = 1) => ({
  path: `/_tiles/delta/story.${hash}`,
  files: [{ name: "0/0/0.pbf", body: new Uint8Array([byte]) }],
});

test("the folders of now are there, those of before go unless they are kept", () => {
  const root = mkdtempSync(join(tmpdir(), "write-tiles-"));
  const has = (hash: string) => existsSync(join(root, `_tiles/delta/story.${hash}/0/0/0.pbf`));
  writeTiles(root, [folder("0a")]);
  writeTiles(root, [folder("0b")], new Set(["/_tiles/delta/story.0a"]));
  expect([has("0a"), has("0b")]).toEqual([true, true]);
  writeTiles(root, [folder("0c")]);
  expect([has("0a"), has("0b"), has("0c")]).toEqual([false, false, true]);
  writeTiles(root, []);
  expect(existsSync(join(root, "_tiles/delta"))).toBe(false);
  rmSync(root, { recursive: true });
});

test("a folder that is there is not written again: its name says what it holds", () => {
  const root = mkdtempSync(join(tmpdir(), "write-tiles-"));
  writeTiles(root, [folder("0a", 1)]);
  writeTiles(root, [folder("0a", 2)]);
  expect([...readFileSync(join(root, "_tiles/delta/story.0a/0/0/0.pbf"))]).toEqual([1]);
  rmSync(root, { recursive: true });
});
