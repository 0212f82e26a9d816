import { expect, test } from "vitest";
import { buildHeaders, headersFor, printHeaders } from "./headers.ts";

const HASHED = [
  "/_script/story-1A.js",
  "/_next/static/chunks/1a.css",
  "/_data/delta/map.1a.json",
  "/_data/logo.1a.svg",
];
const rules = buildHeaders({ folders: ["delta"], hashed: HASHED });

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

test("a page without origin may load its files", () => {
  for (const path of [
    "/embed.js",
    "/fonts/a.woff2",
    "/_script/a.js",
    "/_data/a.json",
    "/_pictures/a.svg",
  ])
    expect(headersFor(rules, path)["Access-Control-Allow-Origin"], path).toBe("*");
});

test("hashed files are kept for good, the manifests that name them and pages are not", () => {
  for (const path of HASHED)
    expect(headersFor(rules, path)["Cache-Control"], path).toContain("immutable");
  for (const path of ["/_data/manifest.json", "/_pictures/manifest.json", "/index.html", "/delta/"])
    expect(headersFor(rules, path)["Cache-Control"], path).toBeUndefined();
});

test("a browser that asks for the service worker gets the one of the last build", () => {
  expect(headersFor(rules, "/sw.js")["Cache-Control"]).toBe("no-cache");
});

test("no rule keeps the answer to a missing hashed file for more than a day", () => {
  for (const path of ["/_script/gone.js", "/_data/delta/gone.json", "/_pictures/delta/gone.svg"]) {
    const seconds = Number(
      /max-age=(\d+)/.exec(headersFor(rules, path)["Cache-Control"] ?? "max-age=0")?.[1],
    );
    expect(seconds, path).toBeLessThanOrEqual(86_400);
  }
  for (const { path, headers } of rules)
    if (path.endsWith("*")) expect(headers["Cache-Control"] ?? "", path).not.toContain("immutable");
});

test("the rules that every host must apply are among the first hundred", () => {
  const many = Array.from({ length: 300 }, (_, at) => `/_data/delta/${at}.json`);
  const paths = [...new Set(buildHeaders({ folders: ["delta"], hashed: many }).map((r) => r.path))];
  expect(paths.slice(0, 100)).toEqual(expect.arrayContaining(["/*", "/delta/*", "/embed/*"]));
});

test("no path has two rules for how long it is kept: hosts would join them", () => {
  for (const path of ["/_data/delta/map.1a.json", "/_pictures/delta/a.1a.svg", "/fonts/a.woff2"]) {
    const about = rules.filter(
      (rule) => "Cache-Control" in rule.headers && Object.keys(headersFor([rule], path)).length > 0,
    );
    expect(about, path).toHaveLength(1);
  }
});

test("the file for hosts names the same rules under the base path, each path once", () => {
  const text = printHeaders(rules, "/atlas");
  expect(text).toContain("/atlas/*\n  X-Content-Type-Options: nosniff\n");
  expect(text).toContain("/atlas/embed/*\n  Content-Security-Policy: frame-ancestors *\n");
  expect(text).toContain("/atlas/_next/static/*\n  Access-Control-Allow-Origin: *\n");
  expect(text).toMatch(/\/atlas\/_script\/story-1A\.js\n {2}Cache-Control: .*immutable\n/);
  const paths = text.split("\n").filter((line) => line.startsWith("/"));
  expect(paths).toEqual([...new Set(paths)]);
});
