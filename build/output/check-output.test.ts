import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkOutput } from "./check-output.ts";
import { writeMade } from "./made-files.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "output-"));
  for (const name of ["empty", "built", "photos", "content", "app"]) mkdirSync(join(root, name));
  writeFileSync(join(root, "built/index.html"), "");
  writeMade(join(root, "built"));
  for (let at = 1; at <= 7; at++) writeFileSync(join(root, `photos/${at}.jpg`), "");
  writeFileSync(join(root, "notes.txt"), "");
  symlinkSync(join(root, "built"), join(root, "link"));
});
afterAll(() => rmSync(root, { recursive: true }));

const check = (name: string) =>
  checkOutput(join(root, name), { root, content: join(root, "content") });

test("a folder that is not there, is empty or holds a build alone may be written", () => {
  for (const name of ["none", "deep/er", "empty", "built"])
    expect(check(name)).toBe(join(root, name));
});

test("a link leads to its target, which is written", () => {
  expect(check("link")).toBe(join(root, "built"));
});

test("a folder with anything else is refused, with its name and what is in it", () => {
  const before = readdirSync(join(root, "photos"));
  expect(() => check("photos")).toThrow(
    /^photos: expected only files from an earlier build, found "[^"]*photos\/1\.jpg", .*5\.jpg" and 2 more\. Nothing was changed\./,
  );
  expect(readdirSync(join(root, "photos"))).toEqual(before);
});

test("a file is refused, and so are the project's own folders and the project itself", () => {
  expect(() => check("notes.txt")).toThrow("which is a file");
  for (const name of ["content", "content/delta/out", "app", "public/out", ".git/out"])
    expect(() => check(name), name).toThrow("which is part of the project");
  for (const name of [".", "..", "../.."])
    expect(() => check(name), name).toThrow("which is part of the project or contains it");
});
