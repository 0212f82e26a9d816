import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildMapLibre, EXPORTS, type MapLibreFiles } from "./build-maplibre.ts";
import { LEFT_OUT, REVIEWED } from "./left-out.ts";

/** The most that the map's code and its worker's may weigh together, in bytes after gzip. */
const LIMIT = 255_000;

let out: string;
let files: MapLibreFiles;
const read = (name: string) => readFileSync(join(out, name), "utf8");

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "maplibre-"));
  files = await buildMapLibre(out);
});
afterAll(() => rmSync(out, { recursive: true }));

test("the installed MapLibre is the release that the table was reviewed for", () => {
  const { version } = createRequire(import.meta.url)("maplibre-gl/package.json") as {
    version: string;
  };
  expect(version).toBe(REVIEWED);
});

test("the two entries import the third file, and each of the three has MapLibre's licence", () => {
  expect(readdirSync(out).sort()).toEqual(Object.values(files).sort());
  for (const name of Object.values(files)) expect(read(name)).toContain("@license");
  for (const name of [files.main, files.worker])
    expect(read(name)).toMatch(new RegExp(`from"\\./${files.shared}"`));
  expect(read(files.shared)).not.toMatch(/\b(?:from|import)\s*["']/);
});

test("the map's module exports what our code imports", () => {
  const [, exported = ""] = /export\s*\{([^}]*)\}/.exec(read(files.main).slice(-5000)) ?? [];
  const names = exported.split(",").map((name) => name.split(" as ").at(-1)?.trim());
  expect(names.sort()).toEqual([...EXPORTS].sort());
});

test(`MapLibre and its worker weigh at most ${LIMIT} bytes after gzip`, () => {
  const weights = Object.values(files).map(
    (name) => gzipSync(readFileSync(join(out, name)), { level: 9 }).byteLength,
  );
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(LIMIT);
});

test("a stub's error names the feature that is left out", () => {
  const code = Object.values(files).map(read).join("");
  for (const { feature, shaders = [] } of LEFT_OUT) {
    if (shaders.length > 0) expect(code).toContain(`without ${feature} (`);
  }
});
