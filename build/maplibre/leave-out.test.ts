import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterEach, beforeEach, expect, test } from "vitest";
import { leaveOut } from "./leave-out.ts";
import { type LeftOut, THROWS } from "./left-out.ts";

const HEATMAPS: LeftOut = {
  feature: "heatmaps",
  why: "None is drawn.",
  modules: { "heat.ts": { drawHeat: THROWS, isHeat: "() => false" } },
  shaders: ["heat"],
};
const FILES = {
  "main.ts":
    'import { drawHeat, isHeat } from "./heat.ts"; import vertex from "./shaders/glsl/heat.vertex.glsl.g.ts"; export const found = { draw: drawHeat, is: isHeat(), vertex };',
  "heat.ts":
    "export type Heat = 1; export function drawHeat() {} export const isHeat = () => true;",
  "shaders/glsl/heat.vertex.glsl.g.ts": 'export default "in vec2 heat;";',
};

let source: string;

beforeEach(() => {
  source = mkdtempSync(join(tmpdir(), "leave-out-"));
  mkdirSync(join(source, "shaders/glsl"), { recursive: true });
});
afterEach(() => rmSync(source, { recursive: true }));

/** Builds a library without heatmaps, from `FILES` and those given here; returns its code. */
async function built(changed: Partial<Record<keyof typeof FILES, string>> = {}): Promise<string> {
  for (const [name, code] of Object.entries({ ...FILES, ...changed }))
    writeFileSync(join(source, name), code);
  const { outputFiles } = await build({
    entryPoints: [join(source, "main.ts")],
    bundle: true,
    write: false,
    format: "esm",
    plugins: [leaveOut(source, [HEATMAPS])],
    logLevel: "silent",
  });
  return outputFiles.map(({ text }) => text).join("");
}

test("a stub that is reached throws and names the feature; a shader does not compile", async () => {
  const code = await built();
  const { found } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  expect(() => found.draw()).toThrow("without heatmaps");
  expect(() => new found.draw()).toThrow("without heatmaps");
  expect(found.is).toBe(false);
  expect(found.vertex).toMatch(/^#error .*without heatmaps/);
});

test("a module that has another export than before fails the build", async () => {
  const more = `${FILES["heat.ts"]} export const more = 1;`;
  await expect(built({ "heat.ts": more })).rejects.toThrow("heat.ts: a stub for the export more");
});

test("a module that has an export no longer fails the build", async () => {
  const fewer = "export const isHeat = () => true;";
  await expect(built({ "heat.ts": fewer })).rejects.toThrow("heat.ts: the export drawHeat");
});

test("a module that nothing imports any more fails the build", async () => {
  const main = 'import "./shaders/glsl/heat.vertex.glsl.g.ts";';
  await expect(built({ "main.ts": main })).rejects.toThrow("heat.ts: an import expected");
});

test("a shader that nothing imports any more fails the build", async () => {
  const main = 'import { drawHeat } from "./heat.ts"; drawHeat();';
  await expect(built({ "main.ts": main })).rejects.toThrow("heat.vertex.glsl.g.ts: an import");
});
