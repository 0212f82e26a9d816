import type { StyleSpecification } from "maplibre-gl";
import { expect, test } from "vitest";
import { ATTR } from "../../../lib/story/attributes.ts";
import { buildReferencePage } from "./reference-page.ts";

const camera = { center: [0, 0], zoom: 3, bearing: 0, pitch: 0 } as const;

function viewOf(color: string) {
  const style: StyleSpecification = {
    version: 8,
    sources: {},
    layers: [{ id: "sea", type: "background", paint: { "background-color": color } }],
  };
  return { style, camera: { ...camera, center: [0, 0] as [number, number] } };
}

const VIEWS = {
  views: [viewOf("#111111"), viewOf("#222222")],
  images: [],
  size: { width: 800, height: 700 },
  files: new Map<string, string>(),
};

const chapter = (words: string) => `<article ${ATTR.storyChapter}="a"><p>${words}</p></article>`;

test("the reference page has each chapter's words, and what changes from its map to the next and back", () => {
  const page = buildReferencePage(VIEWS, chapter("First.") + chapter("Second."), "/maplibre");
  expect(page).toContain("<section><p>First.</p></section>\n<section><p>Second.</p></section>");
  const change = (color: string) =>
    JSON.stringify([
      { command: "setPaintProperty", args: ["sea", "background-color", color, null] },
    ]).slice(0, 70);
  expect(page).toContain(`"forward":[${change("#222222")}`);
  expect(page).toContain(`"backward":[${change("#111111")}`);
});

test("chapters without a map are a bug", () => {
  expect(() => buildReferencePage(VIEWS, chapter("Alone."), "/maplibre")).toThrow("1 chapters");
});
