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

test("everything present when the list was written belongs to a build", () => {
  expect(listForeign(folder)).toEqual([]);
});

test("files added or changed since do not, hidden or not, and neither do links or empty folders", () => {
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

test("a missing file causes no complaint", () => {
  rmSync(join(folder, "index.html"));
  expect(listForeign(folder)).toEqual([]);
});

test("without a list, or with a broken one, nothing belongs to a build", () => {
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
