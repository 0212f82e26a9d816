import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createSheetReader, inlineStyles } from "./inline-styles.ts";

const SHEETS: Record<string, string> = {
  "/atlas/a/one.css": "p{color:red}@font-face{src:url(../f.woff2)}",
  "/atlas/two.css": 'p{color:blue}a{background:url("data:image/png;base64,a")}',
};
const readSheet = (address: string) => SHEETS[address] ?? "";

test("the style sheets of a page become one element of its head, in their order", () => {
  const html =
    '<head><link rel="preload" href="/atlas/two.css" as="style"/><link rel="stylesheet" href="/atlas/a/one.css"/><link data-x="" rel="stylesheet" href="/atlas/two.css"/><title>A</title></head><body><p>$&</p></body>';
  expect(inlineStyles(html, readSheet)).toBe(
    '<head><title>A</title><style>p{color:red}@font-face{src:url(/atlas/f.woff2)}p{color:blue}a{background:url("data:image/png;base64,a")}</style></head><body><p>$&</p></body>',
  );
});

test("a sheet is read by its address under the base path, without comments and spaces", () => {
  const out = mkdtempSync(join(tmpdir(), "sheets-"));
  mkdirSync(join(out, "fonts"));
  writeFileSync(join(out, "fonts/a.css"), "/* Licence */\np {\n  color: red;\n}\n");
  expect(createSheetReader(out, "/atlas")("/atlas/fonts/a.css")).toBe("p{color:red}");
  rmSync(out, { recursive: true });
});
