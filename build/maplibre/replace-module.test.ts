import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterEach, beforeEach, expect, test } from "vitest";
import { replaceModule } from "./replace-module.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "replace-module-"));
  write("theirs.ts", 'export const name = "theirs";');
  write("ours.ts", 'export const name = "ours";');
  write("main.ts", 'import { name } from "./theirs.ts"; export const found = name;');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, code: string) => writeFileSync(join(folder, name), code);

async function built(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, "main.ts")],
    bundle: true,
    write: false,
    format: "esm",
    plugins: [replaceModule(folder, "theirs.ts", join(folder, "ours.ts"))],
    logLevel: "silent",
  });
  return outputFiles.map(({ text }) => text).join("");
}

test("our module has the place of theirs", async () => {
  const code = await built();
  expect(code).toContain('"ours"');
  expect(code).not.toContain('"theirs"');
});

test("the build fails where the two export different names", async () => {
  write("theirs.ts", "export const name = 1; export const size = 2;");
  await expect(built()).rejects.toThrow("the exports name, size expected, name found");
});

test("the build fails where nothing imports theirs", async () => {
  write("main.ts", "export const found = 1;");
  await expect(built()).rejects.toThrow("theirs.ts: an import expected, none found");
});
