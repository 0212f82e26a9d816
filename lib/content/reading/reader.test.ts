import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileReader, memoryReader } from "./reader.ts";

test("what an editing program keeps beside a file is no content", () => {
  const folder = mkdtempSync(join(tmpdir(), "reader-"));
  try {
    writeFileSync(join(folder, "02-delta.mdx"), "");
    writeFileSync(join(folder, "01-source.mdx"), "");
    writeFileSync(join(folder, "._01-source.mdx"), "");
    symlinkSync("editor@host.4711", join(folder, ".#02-delta.mdx"));
    expect(fileReader.list(folder)).toEqual(["01-source.mdx", "02-delta.mdx"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const files = new Map([
    ["a/01-source.mdx", ""],
    ["a/.01-source.mdx.swp", ""],
  ]);
  expect(memoryReader(files).list("a")).toEqual(["01-source.mdx"]);
});
