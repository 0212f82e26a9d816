import { expect, test } from "vitest";
import { sortRequests } from "./loaded-files.ts";

const WITHOUT = [
  { path: "/story/", dest: "document" },
  { path: "/text.woff2", dest: "font" },
  { path: "/main.js", dest: "script" },
];

test("what only the visit with the map loads belongs to the map, sorted by what the browser wants it for; a worker fetched ahead is a worker", () => {
  const requests = [
    ...WITHOUT,
    { path: "/worker.js", dest: "empty" },
    { path: "/a1b2.js", dest: "script" },
    { path: "/document.json", dest: "empty" },
    { path: "/map.woff2", dest: "font" },
    { path: "/line.geojson", dest: "empty" },
    { path: "/line.geojson", dest: "empty" },
  ];
  expect(sortRequests(WITHOUT, requests, new Set(["/worker.js"]))).toEqual({
    pageFonts: ["/text.woff2"],
    pageScripts: ["/main.js"],
    map: {
      scripts: ["/a1b2.js"],
      worker: ["/worker.js"],
      fonts: ["/map.woff2"],
      files: ["/document.json", "/line.geojson"],
    },
  });
});

test("a page whose map loads nothing has no map files", () => {
  const { map } = sortRequests(WITHOUT, WITHOUT, new Set());
  expect(map).toEqual({ scripts: [], worker: [], fonts: [], files: [] });
});
