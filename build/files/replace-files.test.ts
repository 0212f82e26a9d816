import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replaceFiles } from "./replace-files.ts";

test("hashed files of the last time go, what a person put beside them stays", () => {
  const folder = mkdtempSync(join(tmpdir(), "replace-files-"));
  mkdirSync(join(folder, "delta"));
  for (const name of ["notes.txt", "delta/gauges.0a1b2c3d.wide-light.svg", "delta/map.json"])
    writeFileSync(join(folder, name), "");
  replaceFiles(folder, new Map([[join(folder, "delta/map.1a2b3c4d.json"), "{}"]]));
  expect(readdirSync(join(folder, "delta")).sort()).toEqual(["map.1a2b3c4d.json", "map.json"]);
  expect(readdirSync(folder).sort()).toEqual(["delta", "notes.txt"]);
  rmSync(folder, { recursive: true });
});

test("the folder of a story that is gone goes with its last file, one with a person's file stays", () => {
  const folder = mkdtempSync(join(tmpdir(), "replace-files-"));
  for (const story of ["delta", "island/deep"]) {
    mkdirSync(join(folder, story), { recursive: true });
    writeFileSync(join(folder, story, "map.0a1b2c3d.json"), "");
  }
  writeFileSync(join(folder, "island/notes.txt"), "");
  replaceFiles(folder, new Map());
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(["island", "island/notes.txt"]);
  rmSync(folder, { recursive: true });
});
