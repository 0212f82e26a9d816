import { expect, test } from "vitest";
import { ATTR } from "../../lib/story/attributes.ts";
import { addScript } from "./add-script.ts";
import { loadAhead } from "./load-ahead.ts";

const script = (name: string) => ({
  entry: `/_script/${name}-1.js`,
  parts: [],
  mapModules: ["/_script/map-code-2.js", "/_script/map/maplibre-gl.js"],
  worker: "/_script/worker-3.js",
});
const ENGLISH = { story: script("story"), embed: script("embed") };
const SCRIPTS = new Map([["en", ENGLISH]]);

test("a story page loads its script in the head, and the parts of its map ahead", () => {
  const html = `<html><head><title>A</title></head><body><main class="x" lang="en" ${ATTR.story}="delta" ${ATTR.mapDocument}="/_data/map.4.json">Words.</main></body></html>`;
  const ahead = loadAhead({
    modules: ["/atlas/_script/map-code-2.js", "/atlas/_script/map/maplibre-gl.js"],
    files: ["/atlas/_script/worker-3.js", "/atlas/_data/map.4.json"],
  });
  expect(addScript(html, SCRIPTS, "/atlas", "a.html")).toBe(
    html.replace(
      "</head>",
      () => `<script type="module" src="/atlas/_script/story-1.js"></script>${ahead}</head>`,
    ),
  );
});

test("an embed of a map loads its own script, and preloads nothing", () => {
  const html = `<html><head></head><body><main lang="en-GB" ${ATTR.embed}="a"><figure class="x" ${ATTR.mapDocument}="/m.json"></figure></main></body></html>`;
  expect(addScript(html, SCRIPTS, "/atlas", "a.html")).toBe(
    html.replace(
      "</head>",
      '<script type="module" src="/atlas/_script/embed-1.js"></script></head>',
    ),
  );
});

test("a page without a story gets no script", () => {
  const html = "<html><head></head><body><main>Words.</main></body></html>";
  expect(addScript(html, SCRIPTS, "", "a.html")).toBe(html);
});

test("a story page that names no map document is an error", () => {
  const html = `<head></head><main lang="en" ${ATTR.story}="delta"></main>`;
  expect(() => addScript(html, SCRIPTS, "", "a.html")).toThrow(
    `a.html: ${ATTR.mapDocument} expected, none found`,
  );
});

test("a story page without a head is an error", () => {
  const html = `<main lang="en" ${ATTR.story}="delta" ${ATTR.mapDocument}="/map.json">`;
  expect(() => addScript(html, SCRIPTS, "", "a.html")).toThrow(
    "a.html: </head> expected, none found",
  );
});

test("a page has the script with the words of its story's language, whatever the site's", () => {
  const html = `<html lang="de"><head></head><body><main lang="en" ${ATTR.story}="delta" ${ATTR.mapDocument}="/map.json"></main></body></html>`;
  expect(addScript(html, SCRIPTS, "", "a.html")).toContain("story-1.js");
  expect(() => addScript(html, new Map(), "", "a.html")).toThrow(
    'a.html: a script with the words of "en" expected, none found',
  );
});
