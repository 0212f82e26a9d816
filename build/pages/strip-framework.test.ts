import { expect, test } from "vitest";
import { stripFramework } from "./strip-framework.ts";

test("the framework's scripts, their preloads and the page's second copy are removed", () => {
  const html = `<head><link rel="preload" as="script" fetchPriority="low" href="/atlas/_next/static/chunks/a.js"/><script src="/atlas/_next/static/chunks/a.js" async=""></script></head><body><p>Words.</p><script src="/_next/old.js" noModule=""></script><script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"<p>Words.</p>"])</script></body>`;
  expect(stripFramework(html)).toBe("<head></head><body><p>Words.</p></body>");
});

test("style sheets, fonts and scripts of our own stay", () => {
  const html = `<link rel="preload" as="font" href="/fonts/a.woff2"/><link rel="preload" as="style" href="/_next/a.css"/><link rel="stylesheet" href="/_next/a.css"/><script>scrollTo(0, 1)</script><script type="module" src="/_script/story.js"></script>`;
  expect(stripFramework(html)).toBe(html);
});

test("a style sheet that only a script uses is not preloaded", () => {
  const page = `<link rel="stylesheet" href="/_next/a.css" data-precedence="next"/>`;
  const ahead = `<link rel="preload" href="/_next/b.css" as="style"/>`;
  expect(stripFramework(page + ahead)).toBe(page);
});

test("the framework's marks between texts go, other comments stay", () => {
  const html = "<p>1<!-- --> of <!-- -->2</p><!--$--><b></b><!--/$--><!-- Licence -->";
  expect(stripFramework(html)).toBe("<p>1 of 2</p><b></b><!-- Licence -->");
});
