import { expect, test } from "vitest";
import { sortRequests } from "./loaded-files.ts";

const WITHOUT = [
  { path: "/story/", dest: "document" },
  { path: "/text.woff2", dest: "font" },
  { path: "/main.js", dest: "script" },
];

test("what only the visit with the map loads belongs to the map, sorted by what the browser wants it for", () => {
  const sorted = sortRequests(WITHOUT, [
    ...WITHOUT,
    { path: "/worker.js", dest: "empty" },
    { path: "/a1b2.js", dest: "script" },
    { path: "/document.json", dest: "empty" },
    { path: "/worker.js", dest: "worker" },
    { path: "/map.woff2", dest: "font" },
    { path: "/line.geojson", dest: "empty" },
    { path: "/line.geojson", dest: "empty" },
  ]);
  expect(sorted).toEqual({
    pageFonts: ["/text.woff2"],
    map: {
      scripts: ["/a1b2.js"],
      worker: ["/worker.js"],
      fonts: ["/map.woff2"],
      files: ["/document.json", "/line.geojson"],
    },
  });
});

test("a page whose map loads nothing has no map files", () => {
  const { map } = sortRequests(WITHOUT, WITHOUT);
  expect(map).toEqual({ scripts: [], worker: [], fonts: [], files: [] });
});
