import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashWorkCode } from "./work-code.ts";

test("the hash of the code changes with sources, fonts and packages, and not with tests", () => {
  const root = mkdtempSync(join(tmpdir(), "code-"));
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
    return hashWorkCode(root);
  };
  const seen = [
    write("lib/picture/draw/line.ts", "1"),
    write("lib/picture/draw/line.ts", "2"),
    write("lib/picture/draw/wider.ts", "2"),
    write("public/fonts/serif.woff2", "3"),
    write("package-lock.json", "4"),
    write("node_modules/.package-lock.json", "5"),
    write("build/pictures/create-draw.ts", "6"),
  ];
  expect(new Set(seen).size).toBe(seen.length);
  expect(write("lib/picture/draw/line.test.ts", "7")).toBe(seen.at(-1));
  expect(hashWorkCode(root)).toBe(seen.at(-1));
  rmSync(root, { recursive: true });
});
