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
