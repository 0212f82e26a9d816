import { expect, test } from "vitest";
import { ATTR } from "../../lib/story/attributes.ts";
import { addScript } from "./add-script.ts";

const ENGLISH = {
  story: {
    entry: "/_script/story-1.js",
    shared: ["/_script/chunk-2.js"],
    stylesheets: ["/_script/story-3.css"],
    mapModules: ["/_script/map/a.js"],
    worker: "/_script/map/worker-5.js",
  },
  embed: {
    entry: "/_script/embed/embed-4.js",
    shared: ["/_script/embed/a.js"],
    stylesheets: [],
    mapModules: [],
    worker: "",
  },
};
const SCRIPTS = new Map([["en", ENGLISH]]);

test("a story page loads its script in the head, and styles that are needed later after the text", () => {
  const html = `<html><head><title>A</title></head><body><main class="x" lang="en" ${ATTR.story}="delta">Words.</main></body></html>`;
  expect(addScript(html, SCRIPTS, "/atlas", "a.html")).toBe(
    `<html><head><title>A</title><script type="module" src="/atlas/_script/story-1.js"></script><link rel="modulepreload" href="/atlas/_script/chunk-2.js"></head><body><main class="x" lang="en" ${ATTR.story}="delta">Words.</main><link rel="stylesheet" href="/atlas/_script/story-3.css"></body></html>`,
  );
});

test("an embed of a map loads its own script, and preloads nothing", () => {
  const html = `<html><head></head><body><main lang="en-GB" ${ATTR.embed}="a"><figure class="x" ${ATTR.mapDocument}="/m.json"></figure></main></body></html>`;
  expect(addScript(html, SCRIPTS, "/atlas", "a.html")).toBe(
    html.replace(
      "</head>",
      '<script type="module" src="/atlas/_script/embed/embed-4.js"></script></head>',
    ),
  );
});

test("a page without a story gets no script", () => {
  const html = "<html><head></head><body><main>Words.</main></body></html>";
  expect(addScript(html, SCRIPTS, "", "a.html")).toBe(html);
});

test("a story page without a head is an error", () => {
  expect(() => addScript(`<main lang="en" ${ATTR.story}="delta">`, SCRIPTS, "", "a.html")).toThrow(
    "a.html: </head> expected, none found",
  );
});

test("a page has the script with the words of its story's language, whatever the site's", () => {
  const html = `<html lang="de"><head></head><body><main lang="en" ${ATTR.story}="delta"></main></body></html>`;
  expect(addScript(html, SCRIPTS, "", "a.html")).toContain("story-1.js");
  expect(() => addScript(html, new Map(), "", "a.html")).toThrow(
    'a.html: a script with the words of "en" expected, none found',
  );
});
