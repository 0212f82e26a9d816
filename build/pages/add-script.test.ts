import { expect, test } from "vitest";
import { addScript } from "./add-script.ts";

const SCRIPTS = {
  story: {
    entry: "/_script/story-1.js",
    shared: ["/_script/chunk-2.js"],
    stylesheets: ["/_script/story-3.css"],
  },
  embed: { entry: "/_script/embed/embed-4.js", shared: ["/_script/embed/a.js"], stylesheets: [] },
};

test("a story page asks for its script in its head, and for the styles of what is drawn later after its text", () => {
  const html = `<html><head><title>A</title></head><body><main class="x" data-story="delta">Words.</main></body></html>`;
  expect(addScript(html, SCRIPTS, "/atlas", "a.html")).toBe(
    `<html><head><title>A</title><script type="module" src="/atlas/_script/story-1.js"></script><link rel="modulepreload" href="/atlas/_script/chunk-2.js"></head><body><main class="x" data-story="delta">Words.</main><link rel="stylesheet" href="/atlas/_script/story-3.css"></body></html>`,
  );
});

test("an embed of a map asks for its own script, and for nothing ahead", () => {
  const html = `<html><head></head><body><main data-embed="a"><figure class="x" data-map-document="/m.json"></figure></main></body></html>`;
  expect(addScript(html, SCRIPTS, "/atlas", "a.html")).toBe(
    html.replace(
      "</head>",
      '<script type="module" src="/atlas/_script/embed/embed-4.js"></script></head>',
    ),
  );
});

test("a page without a story stays without script", () => {
  const html = "<html><head></head><body><main>Words.</main></body></html>";
  expect(addScript(html, SCRIPTS, "", "a.html")).toBe(html);
});

test("a story page without a head is an error", () => {
  expect(() => addScript(`<main data-story="delta">`, SCRIPTS, "", "a.html")).toThrow(
    "a.html: </head> expected, none found",
  );
});
