import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { expectRecorded } from "./record.ts";

let folder = "";
let path = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "record-"));
  path = join(folder, "record.txt");
});

afterEach(() => rmSync(folder, { recursive: true }));

test("a text that is recorded passes, another one fails", () => {
  writeFileSync(path, "one");
  expectRecorded(path, "one", {});
  expect(() => expectRecorded(path, "two", {})).toThrow("to be 'two'");
  expect(readFileSync(path, "utf8")).toBe("one");
});

test("a missing record fails at a desk and in CI, and is not written", () => {
  for (const env of [{}, { CI: "1" }, { UPDATE: "yes" }]) {
    expect(() => expectRecorded(path, "one", env)).toThrow("no record");
    expect(() => readFileSync(path)).toThrow();
  }
});

test("UPDATE=1 writes the record at a desk, and is refused in CI", () => {
  expect(() => expectRecorded(path, "one", { UPDATE: "1", CI: "1" })).toThrow("no UPDATE expected");
  expect(() => readFileSync(path)).toThrow();
  expectRecorded(path, "one", { UPDATE: "1" });
  expect(readFileSync(path, "utf8")).toBe("one");
});
