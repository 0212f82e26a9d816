import { expect, test } from "vitest";
import { headersFor, printHeaders } from "./headers.ts";

test("every file is sent with nosniff and may not be framed", () => {
  expect(headersFor("/a/index.html")).toMatchObject({
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "frame-ancestors 'none'",
  });
});

test("hashed files are kept for good, the manifest that names them is not", () => {
  expect(headersFor("/_data/s/map.1a.json")["Cache-Control"]).toContain("immutable");
  expect(headersFor("/_data/manifest.json")["Cache-Control"]).toContain("must-revalidate");
  expect(headersFor("/index.html")["Cache-Control"]).toBeUndefined();
});

test("the file for hosts names the same rules under the base path", () => {
  const text = printHeaders("/atlas");
  expect(text).toContain("/atlas/*\n  X-Content-Type-Options: nosniff\n");
  expect(text).toContain("/atlas/_next/static/*\n  Cache-Control:");
});
