import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { contentVersion } from "./content-version.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "content-"));
  mkdirSync(join(root, "delta"));
  writeFileSync(join(root, "delta", "story.yaml"), "title: Delta");
});

afterEach(() => rmSync(root, { recursive: true }));

test("the version changes with a file of a story, and with nothing else", () => {
  const before = contentVersion(root);
  expect(contentVersion(root)).toBe(before);
  writeFileSync(join(root, "delta", "story.yaml"), "title: The Danube delta");
  expect(contentVersion(root)).not.toBe(before);
});

test("what an editing program keeps beside a file is passed over, a link to nowhere, too", () => {
  const before = contentVersion(root);
  symlinkSync("editor@host.4711", join(root, ".#lock"));
  writeFileSync(join(root, ".story.yaml.swp"), "");
  symlinkSync("nowhere", join(root, "seen"));
  const after = contentVersion(root);
  rmSync(join(root, "seen"));
  expect([after, contentVersion(root)]).toEqual([before, before]);
});
