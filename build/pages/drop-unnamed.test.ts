import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dropUnnamed } from "./drop-unnamed.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "framework-"));
  mkdirSync(join(folder, "media"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("files that a page or its style sheets name stay; all others are deleted", () => {
  const files = {
    "main.js": "",
    "page.css": "@font-face { src: url(../media/serif.woff2) }",
    "other.css": "p { background: url(../media/unused.png) }",
    "media/serif.woff2": "",
    "media/unused.png": "",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  dropUnnamed(folder, ['<link rel="stylesheet" href="/_next/page.css">']);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
    "media",
    "media/serif.woff2",
    "page.css",
  ]);
});
