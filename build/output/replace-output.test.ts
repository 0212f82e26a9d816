import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeMade } from "./made-files.ts";
import { recoverOutput, replaceOutput } from "./replace-output.ts";

let root: string;
let out: string;
const build = (folder: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), text);
  writeMade(folder);
};
const shown = () => readFileSync(join(out, "index.html"), "utf8");

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "replace-"));
  out = join(root, "sites/out");
});
afterEach(() => rmSync(root, { recursive: true }));

test("a new site takes the whole place of the last one, and nothing is left beside", () => {
  for (const text of ["first", "second"]) {
    const stage = join(root, "stage");
    build(stage, text);
    writeFileSync(join(stage, `${text}.html`), "");
    replaceOutput(stage, out);
    expect(shown()).toBe(text);
  }
  expect(readdirSync(out)).not.toContain("first.html");
  expect(readdirSync(join(root, "sites"))).toEqual(["out"]);
});

test("where the new site cannot be put there the last one stays", () => {
  build(out, "first");
  expect(() => replaceOutput(join(root, "no-stage"), out)).toThrow("ENOENT");
  expect(shown()).toBe("first");
});

test("after a build was killed between the two renames, the last site is restored", () => {
  build(join(root, "sites/.out.last-1"), "last");
  build(join(root, "sites/.out.new-1"), "new");
  recoverOutput(out);
  expect(shown()).toBe("last");
  expect(readdirSync(join(root, "sites"))).toEqual(["out"]);
});

test("the remains of a killed build beside a site are removed, and nothing else", () => {
  build(out, "now");
  build(join(root, "sites/.out.last-1"), "last");
  build(join(root, "sites/.out.last-2"), "last");
  writeFileSync(join(root, "sites/.out.last-2/CNAME"), "");
  build(join(root, "sites/.other.last-1"), "last");
  recoverOutput(out);
  expect(shown()).toBe("now");
  expect(readdirSync(join(root, "sites")).sort()).toEqual([".other.last-1", ".out.last-2", "out"]);
  expect(existsSync(join(root, "none"))).toBe(false);
  recoverOutput(join(root, "none/out"));
});
