import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, expectTypeOf, test } from "vitest";
import type { DrawKind } from "../lib/map/draw/draw-kind.ts";
import type { KINDS } from "../lib/map/draw/kinds.ts";
import { DRAWS, type Draw } from "../lib/story/layer.ts";

const ROOT = join(import.meta.dirname, "..");
const FOLDERS = ["app", "author", "build", "components", "lib", "reader", "tools"];
const KIND = `["'\`](?:${DRAWS.join("|")})["'\`]`;

/** A picker that distinguishes shapes by geometry, not by layer, and the list of kinds. */
const EXCEPT = ["author/desk/pick.ts", "lib/story/layer.ts"];

/** Code that decides by a kind's name, each with what it would read like. */
const BY_NAME: Readonly<Record<string, RegExp>> = {
  'draw === "line"': new RegExp(`\\bdraw\\b\\s*[!=]==?\\s*${KIND}`),
  '"line" === draw': new RegExp(`${KIND}\\s*[!=]==?\\s*[\\w.?]*\\bdraw\\b`),
  'switch (draw) { case "line"': /switch\s*\([^)]*\bdraw\b/,
  '["area", "land"]': new RegExp(`${KIND}\\s*[,|]\\s*${KIND}`),
  '.includes("line")': new RegExp(`[dD]raws?\\.(?:includes|has|indexOf)\\(${KIND}`),
  "{ land: …, area: … }": /\bland\??:[^;]*?\barea\??:[^;]*?\bpoints\??:/,
};

function listCode(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .map((path) => `${folder}/${path}`)
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\/fixtures?\//.test(path)),
  );
}

function listDecisions(text: string): string[] {
  return Object.keys(BY_NAME).filter((name) => BY_NAME[name]?.test(text));
}

test("the patterns find code that decides by a kind's name", () => {
  for (const line of [
    'if (layer.draw !== "points") return;',
    'return "land" === layer.draw;',
    'switch (layer.draw) { case "line":',
    'const AREAS = ["area", "land"] as const;',
    'draws.includes("line")',
    "{ land: 1, area: 2, line: 3, points: 4 }",
  ])
    expect(listDecisions(line), line).not.toEqual([]);
  expect(listDecisions('if (style.type === "line") return KINDS[layer.draw];')).toEqual([]);
});

test("only lib/map/draw and the list of kinds know a kind by its name", () => {
  const files = listCode();
  expect(files.length).toBeGreaterThan(500);
  const found = files
    .filter((path) => !path.startsWith("lib/map/draw/") && !EXCEPT.includes(path))
    .flatMap((path) =>
      listDecisions(readFileSync(join(ROOT, path), "utf8")).map((name) => `${path}: ${name}`),
    );
  expect(found).toEqual([]);
});

test("what the reader's browser runs reads only the style of a kind", () => {
  const found = listCode()
    .filter((path) => /^(reader|lib\/map\/style)\//.test(path))
    .filter((path) => /\bKINDS\b/.test(readFileSync(join(ROOT, path), "utf8")));
  expect(found).toEqual([]);
});

test("a kind that is missing from the table is a type error", () => {
  type Without<D extends Draw> = Omit<Record<Draw, DrawKind>, D>;
  expectTypeOf<Record<Draw, DrawKind>>().toExtend<typeof KINDS>();
  expectTypeOf<Without<"land">>().not.toExtend<typeof KINDS>();
  expectTypeOf<Without<"points">>().not.toExtend<typeof KINDS>();
});
