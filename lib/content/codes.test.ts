import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listFixtures, recordOf } from "../../testing/content-fixture.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Every code that the pipeline can print: each stands as a literal after `code:`. */
function codesOf(folder: string): string[] {
  const sources = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.includes(".test."),
  );
  return sources.flatMap((name) => {
    const text = readFileSync(join(ROOT, folder, name), "utf8");
    return [...text.matchAll(/\bcode: ([^;\n]*)/g)].flatMap(([, value = ""]) =>
      [...value.matchAll(/"([a-z0-9]+(?:-[a-z0-9]+)*)"/g)].map(([, code = ""]) => code),
    );
  });
}

const codes = [...new Set([...codesOf("lib/content"), ...codesOf("lib/geo")])].sort();

/** What only the dev server prints: no fixture can, since no content is known that does it. */
const FAULTS = codesOf("author/preview");

test("every code has a heading in docs/errors.md, and every heading a code", () => {
  const doc = readFileSync(join(ROOT, "docs/errors.md"), "utf8");
  const headings = [...doc.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
  expect(headings.length).toBe(new Set(headings).size);
  expect([...headings].sort()).toEqual([...codes, ...FAULTS].sort());
});

test("every code is printed by a fixture", () => {
  const printed = listFixtures().map((name) => readFileSync(recordOf(name), "utf8"));
  const seen = printed.flatMap((text) => [...text.matchAll(/\(([a-z0-9-]+)\)$/gm)]);
  expect([...new Set(seen.map(([, code]) => code))].sort()).toEqual(codes);
});

test("no message asks politely, blames, or calls something invalid", () => {
  const printed = listFixtures().map((name) => readFileSync(recordOf(name), "utf8"));
  expect(printed.join("")).not.toMatch(/please|invalid|sorry|undefined|\[object|you must/i);
});
