import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { ATTR } from "../lib/story/attributes.ts";
import { listFiles } from "./support/built-page.ts";
import { OUT } from "./support/fixture-story.ts";

/**
 * Names that only the dev server uses, as they would appear in a file of the site. Its words are in
 * the common tables.
 */
const OF_DEV = [
  ATTR.problems,
  "_errors",
  "preview.json",
  "PreviewMap",
  "applyAnyDifference",
  "story-author-panel",
  "x-author-token",
  "NEXT_PUBLIC_AUTHOR",
];

test("the built site holds nothing of the dev server @desktop", () => {
  const names = listFiles(OUT);
  const texts = names.filter((name) => /\.(html|js|mjs|css|json|txt|xml)$/.test(name));
  expect(texts.length).toBeGreaterThan(20);
  const found = texts.flatMap((name) => {
    const text = readFileSync(join(OUT, name), "utf8");
    return OF_DEV.filter((part) => text.includes(part)).map((part) => `${name}: ${part}`);
  });
  expect(found).toEqual([]);
});
