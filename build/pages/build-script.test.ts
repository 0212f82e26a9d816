import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ATTR } from "../../lib/story/attributes.ts";
import { EN } from "../../lib/words/en.ts";
import { buildScript, type PageScript } from "./build-script.ts";
import { findWordKeys } from "./script-words.ts";

const ENTRY = "reader/start.ts";
const require = createRequire(import.meta.url);

let out: string;
let script: PageScript;
const files = () => readdirSync(join(out, "_script"));
const read = (path: string) => readFileSync(join(out, path), "utf8");
const named = (start: string) =>
  `/_script/${files().find((file) => new RegExp(`^${start}-[A-Z0-9]{8}\\.`).test(file))}`;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "script-"));
  script = await buildScript(out, ENTRY, { folder: "_script", name: "story", table: "en" });
});
afterAll(() => rmSync(out, { recursive: true }));

test("the entry holds neither React nor MapLibre, and is small", () => {
  const first = [script.entry, ...script.shared].map(read).join("");
  expect(first.length).toBeLessThan(40_000);
  expect(first).not.toContain("WebGLRenderingContext");
  expect(first).not.toContain("Minified React error");
  expect(read(named("map-code")).length).toBeGreaterThan(500_000);
  expect(read(named("details-code"))).toContain("Minified React error");
});

test("MapLibre's worker is the published file at an address beside the script's", () => {
  const worker = named("maplibre-gl-worker");
  // Debian's nginx knows no type for `.mjs`.
  expect(worker).toMatch(/\.js$/);
  expect(read(worker)).toBe(
    readFileSync(require.resolve("maplibre-gl/dist/maplibre-gl-worker.mjs"), "utf8"),
  );
  const naming = files().filter((file) => read(`/_script/${file}`).includes(worker.slice(9)));
  expect(naming).toHaveLength(1);
});

test("no module is empty: attributes of the page are written where they are used", () => {
  const modules = files().filter((name) => name.endsWith(".js"));
  expect(modules.filter((name) => read(`/_script/${name}`) === "")).toEqual([]);
  expect(read(script.entry)).toContain(`[${ATTR.storyChapter}]`);
});

test("style sheets have the layout's conditions in place of their names", () => {
  const css = script.stylesheets.map(read).join("");
  expect(css).toMatch(/@media ?\(min-width: ?900px\) ?and ?\(min-height: ?560px\)/);
  expect(css).not.toMatch(/@media[^{]*\(--/);
});

test("the page preloads every module that a module imports statically", () => {
  const ahead = [script.entry, ...script.shared];
  const modules = files().filter((name) => /^(?!maplibre-gl-worker).*\.js$/.test(name));
  const imported = modules.flatMap((file) =>
    [...read(`/_script/${file}`).matchAll(/(?:\bfrom|\bimport)"\.\/([^"]+)"/g)].map(
      ([, name]) => `/_script/${name}`,
    ),
  );
  expect(imported.length).toBeGreaterThan(3);
  expect(imported.filter((path) => !ahead.includes(path))).toEqual([]);
});

test("the page's style sheet contains the panel's class names", () => {
  const classes = [...read(named("details-code")).matchAll(/panel:"([\w-]+)"/g)].map(
    ([, name]) => name,
  );
  expect(classes.length).toBeGreaterThan(0);
  const css = script.stylesheets.map(read).join("");
  for (const name of classes) expect(css).toContain(`.${name}{`);
});

test("the build writes no source maps, and only style sheets that a page uses", () => {
  expect(files().filter((file) => file.endsWith(".map"))).toEqual([]);
  const styles = files().filter((file) => file.endsWith(".css"));
  expect(styles.map((file) => `/_script/${file}`)).toEqual(script.stylesheets);
});

test("the script includes only the interface words that it uses", () => {
  const modules = files().filter((file) => /^(?!maplibre-gl-worker).*\.js$/.test(file));
  const code = modules.map((file) => read(`/_script/${file}`)).join("");
  const said = findWordKeys(code);
  expect(said.has("share.refused")).toBe(true);
  expect(said.size).toBeLessThan(50);
  const held = Object.keys(EN).filter((key) => code.includes(`"${key}":`));
  expect(held.sort()).toEqual([...said].sort());
});
