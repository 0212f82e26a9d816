import { expect, test } from "vitest";
import { buildHeaders, headersFor, printHeaders } from "./headers.ts";

const rules = buildHeaders(["delta"]);

test("every file is sent with nosniff", () => {
  for (const path of ["/", "/delta/index.html", "/embed/delta/gauges/", "/fonts/a.woff2"]) {
    expect(headersFor(rules, path)["X-Content-Type-Options"]).toBe("nosniff");
  }
});

test("any site may frame embeds, and no site any other page", () => {
  const framedBy = (path: string) => headersFor(rules, path)["Content-Security-Policy"];
  for (const path of ["/", "/404.html", "/delta/", "/delta/gauges/"])
    expect(framedBy(path), path).toBe("frame-ancestors 'none'");
  for (const path of ["/embed/delta/gauges/", "/embed/delta/gauges/map/"])
    expect(framedBy(path), path).toBe("frame-ancestors *");
});

test("no path has two rules for who may frame it: hosts would join them", () => {
  for (const path of ["/", "/index.html", "/delta/gauges/", "/embed/delta/gauges/"]) {
    const about = rules.filter(
      (rule) =>
        "Content-Security-Policy" in rule.headers &&
        Object.keys(headersFor([rule], path)).length > 0,
    );
    expect(about, path).toHaveLength(1);
  }
});

test("what a page without origin loads is open to it", () => {
  for (const path of ["/fonts/a.woff2", "/_script/a.js", "/_data/a.json", "/_pictures/a.svg"])
    expect(headersFor(rules, path)["Access-Control-Allow-Origin"], path).toBe("*");
});

test("hashed files are kept for good, the manifest that names them is not", () => {
  expect(headersFor(rules, "/_data/s/map.1a.json")["Cache-Control"]).toContain("immutable");
  expect(headersFor(rules, "/_data/manifest.json")["Cache-Control"]).toContain("must-revalidate");
  expect(headersFor(rules, "/index.html")["Cache-Control"]).toBeUndefined();
});

test("the file for hosts names the same rules under the base path, each path once", () => {
  const text = printHeaders(rules, "/atlas");
  expect(text).toContain("/atlas/*\n  X-Content-Type-Options: nosniff\n");
  expect(text).toContain("/atlas/embed/*\n  Content-Security-Policy: frame-ancestors *\n");
  expect(text).toMatch(/\/atlas\/_next\/static\/\*\n {2}Cache-Control:.*\n {2}Access-Control/);
  const paths = text.split("\n").filter((line) => line.startsWith("/"));
  expect(paths).toEqual([...new Set(paths)]);
});
