import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LIMITS, overLimit, type PageSize, pageSize } from "./page-size.ts";

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "bench-"));
});
afterEach(() => rmSync(out, { recursive: true }));

test("a page under a base path is measured with the scripts and styles it names, and no others", () => {
  writeFileSync(join(out, "main.js"), "a".repeat(1000));
  writeFileSync(join(out, "other.js"), "a".repeat(5000));
  writeFileSync(join(out, "style.css"), "b".repeat(300));
  const html = `<link rel="stylesheet" href="/atlas/style.css"><script src="/atlas/main.js"></script><script src="https://elsewhere.example/x.js"></script>`;
  const size = pageSize(out, "/atlas", { path: "/story/", html });
  expect(size.html.bytes).toBe(html.length);
  expect(size.scripts.bytes).toBe(1000);
  expect(size.scripts.gzip).toBeLessThan(100);
  expect(size.stylesheets.bytes).toBe(300);
});

test("a script that was not built is an error, not a saving", () => {
  const page = { path: "/story/", html: '<script src="/gone.js"></script>' };
  expect(() => pageSize(out, "", page)).toThrow("gone.js");
});

test("each limit is reported separately, and the limit itself is allowed", () => {
  const of = (gzip: number) => ({ bytes: 0, gzip });
  const page = (html: number, scripts: number): PageSize => ({
    path: "/story/",
    html: of(html),
    scripts: of(scripts),
    stylesheets: of(0),
  });
  expect(overLimit([page(LIMITS.page, LIMITS.scripts)])).toEqual([]);
  expect(overLimit([page(LIMITS.page + 1, LIMITS.scripts)])).toEqual([
    `/story/ HTML: expected at most ${LIMITS.page} bytes gzipped, found ${LIMITS.page + 1}.`,
  ]);
  expect(overLimit([page(0, LIMITS.scripts + 1)])).toHaveLength(1);
});
