import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listForeign, MADE_FILE, writeMade } from "./made-files.ts";

let folder: string;
const put = (name: string, text = name) => writeFileSync(join(folder, name), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "made-"));
  mkdirSync(join(folder, "delta"));
  // Next leaves some behind.
  mkdirSync(join(folder, "_next/static"), { recursive: true });
  put("index.html");
  put("delta/index.html");
  put(".nojekyll", "");
  writeMade(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("all that was there when the list was written is a build's", () => {
  expect(listForeign(folder)).toEqual([]);
});

test("what came or changed since is not, hidden or not, and neither is a link or an empty folder", () => {
  put("CNAME");
  put("delta/.htaccess");
  put("index.html", "corrected by hand");
  mkdirSync(join(folder, "delta/photos"));
  symlinkSync(tmpdir(), join(folder, "elsewhere"));
  symlinkSync(join(folder, "gone"), join(folder, "nowhere"));
  expect(listForeign(folder)).toEqual([
    "CNAME",
    "delta/.htaccess",
    "delta/photos",
    "elsewhere",
    "index.html",
    "nowhere",
  ]);
});

test("a file that is gone is nobody's loss", () => {
  rmSync(join(folder, "index.html"));
  expect(listForeign(folder)).toEqual([]);
});

test("without a list, or with a broken one, nothing is a build's", () => {
  for (const text of ["[]", '{"index.html":1}', '{"__proto__":""}']) {
    put(MADE_FILE, text);
    expect(listForeign(folder)).toEqual([
      ".nojekyll",
      "_next/static",
      "delta/index.html",
      "index.html",
    ]);
  }
  for (const text of ["", "null", "{"]) {
    put(MADE_FILE, text);
    expect(listForeign(folder)).toEqual([MADE_FILE, ".nojekyll", "_next", "delta", "index.html"]);
  }
  rmSync(join(folder, MADE_FILE));
  expect(listForeign(folder)).toEqual([".nojekyll", "_next", "delta", "index.html"]);
  expect(listForeign(join(folder, "none"))).toEqual([]);
});
