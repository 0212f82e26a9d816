import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ATTR } from "../../lib/story/attributes.ts";
import { EN } from "../../lib/words/en.ts";
import { buildScript, type PageScript } from "./build-script.ts";
import { findWordKeys } from "./script-words.ts";

const ENTRY = "reader/start.ts";
const MAPLIBRE = {
  folder: "_script/map",
  files: { main: "maplibre-gl-1.js", worker: "worker-1.js", shared: "shared-1.js" },
};

/** An import that a browser must load before the file that has it can run. */
const STATIC_IMPORT = /\b(?:from|import)"\.{1,2}\//;

let out: string;
let script: PageScript;
const files = () => readdirSync(join(out, "_script"));
const read = (path: string) => readFileSync(join(out, path), "utf8");
const named = (start: string) =>
  `/_script/${files().find((file) => new RegExp(`^${start}-[A-Z0-9]{8}\\.`).test(file))}`;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "script-"));
  script = await buildScript(out, ENTRY, {
    folder: "_script",
    name: "story",
    table: "en",
    maplibre: MAPLIBRE,
  });
});
afterAll(() => rmSync(out, { recursive: true }));

test("the entry is one small file, without React and MapLibre", () => {
  const first = read(script.entry);
  expect(first).not.toMatch(STATIC_IMPORT);
  expect(first.length).toBeLessThan(40_000);
  expect(first).not.toContain("WebGLRenderingContext");
  expect(first).not.toContain("Minified React error");
  expect(read(named("map-code"))).toContain("transformConstrain");
  expect(read(named("details-code"))).toContain("Minified React error");
});

test("the map's chunk imports the site's MapLibre and the code that its worker shares at once", () => {
  const imported = [...read(named("map-code")).matchAll(/(?:\bfrom|\bimport)"(\.\/map\/[^"]+)"/g)];
  expect(imported.map(([, name]) => name).sort()).toEqual([
    "./map/maplibre-gl-1.js",
    "./map/shared-1.js",
  ]);
  expect(files().some((file) => read(`/_script/${file}`).includes("WebGLRenderingContext"))).toBe(
    false,
  );
});

test("the script and the map's chunk find the worker beside them", () => {
  for (const path of [script.entry, named("map-code")])
    expect(read(path)).toMatch(/"\.\/map\/worker-1\.js"/);
});

test("the map's modules are its chunk and MapLibre's two, and the worker is MapLibre's", () => {
  expect(script.mapModules).toEqual([
    named("map-code"),
    "/_script/map/maplibre-gl-1.js",
    "/_script/map/shared-1.js",
  ]);
  expect(script.worker).toBe("/_script/map/worker-1.js");
});

test("a script in another folder names the same MapLibre", async () => {
  const embed = await buildScript(out, "reader/embed/start-embed.ts", {
    folder: "_script/embed",
    name: "embed",
    table: "en",
    maplibre: MAPLIBRE,
  });
  const [code] = embed.mapModules.filter((path) => path.includes("map-code"));
  expect(read(code ?? "")).toContain('from"../map/maplibre-gl-1.js"');
  rmSync(join(out, "_script/embed"), { recursive: true });
});

test("no module is empty: attributes of the page are written where they are used", () => {
  const modules = files().filter((name) => name.endsWith(".js"));
  expect(modules.filter((name) => read(`/_script/${name}`) === "")).toEqual([]);
  expect(read(script.entry)).toContain(`[${ATTR.storyChapter}]`);
});

test("of the parts, only the map's chunk imports anything before it runs", () => {
  const importing = files().filter((name) => STATIC_IMPORT.test(read(`/_script/${name}`)));
  expect(importing.map((name) => `/_script/${name}`)).toEqual([named("map-code")]);
});

test("each part is one file", () => {
  const names = files().map((name) => name.replace(/-[A-Z0-9]{8}\./, "."));
  expect(names.length).toBeGreaterThan(3);
  expect(names).toEqual([...new Set(names)]);
});

test("a part that draws contains its styles, with the layout's conditions", () => {
  const code = read(named("details-code"));
  const classes = [...code.matchAll(/\bpanel:"([\w-]+)"/g)].map(([, name]) => name);
  expect(classes.length).toBeGreaterThan(0);
  for (const name of classes) expect(code).toContain(`.${name}{`);
  expect(code).toMatch(/@media ?\(min-width: ?900px\) ?and ?\(min-height: ?560px\)/);
  expect(code).not.toMatch(/@media[^{]*\(--/);
});

test("the build writes no source maps and no style sheets", () => {
  expect(files().filter((file) => /\.(map|css)$/.test(file))).toEqual([]);
});

test("the script includes only the interface words that it uses, and its entry none", () => {
  const modules = files().filter((file) => file.endsWith(".js"));
  const code = modules.map((file) => read(`/_script/${file}`)).join("");
  const said = findWordKeys(code);
  expect(said.has("share.refused")).toBe(true);
  expect([...findWordKeys(read(script.entry))]).toEqual([]);
  const held = Object.keys(EN).filter((key) => code.includes(`"${key}":`));
  expect(held.sort()).toEqual([...said].sort());
});
