import { expect, type Page, test } from "@playwright/test";
import type { FeatureCollection } from "geojson";
import { buildMapFiles } from "../lib/map/document/document.ts";
import type { Size } from "../lib/story/map-document.ts";
import { createMeasureText } from "../lib/type/measure-text.ts";
import { islandStory } from "../testing/island.ts";
import { createLoadData } from "../tools/fidelity/built-story.ts";
import { compareCase } from "../tools/fidelity/compare-case.ts";
import { LIMITS } from "../tools/fidelity/limits.ts";
import type { MapCase } from "../tools/fidelity/map-case.ts";
import { listLibraryPages, openRenderers, servedFolders } from "../tools/fidelity/renderers.ts";
import { serveSite } from "../tools/measure/site-server.ts";
import { BASE_PATH, mapDocument, OUT } from "./support/fixture-story.ts";

const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };
const [DESKTOP, PHONE]: [Size, Size] = [
  { width: 1024, height: 768 },
  { width: 412, height: 823 },
];

/**
 * The most by which a sketched line may cover more or less: its soft edge is seven strokes, each
 * rounded to a 255th.
 */
const SKETCH = 0.05;

/** The content of files by their path. */
type Files = ReadonlyMap<string, string | Uint8Array>;

/** A story of every kind of layer, a sketched line among them, that no built site has. */
function island() {
  return buildMapFiles(
    islandStory(),
    { land: EMPTY, borders: EMPTY, water: EMPTY },
    createMeasureText(),
  );
}

/** Compares a map, of files that the built site lacks or of the site's own. */
async function compare(page: Page, of: MapCase, files: Files) {
  // Only the site's own addresses lie under its base path.
  const basePath = files.size === 0 ? BASE_PATH : "";
  const pages = new Map<string, string | Uint8Array>([...listLibraryPages(OUT), ...files]);
  const server = await serveSite(servedFolders(OUT, basePath), pages);
  try {
    const loadBuilt = createLoadData(OUT);
    const load = (path: string): FeatureCollection =>
      files.has(path) ? JSON.parse(String(files.get(path))) : loadBuilt(path);
    const renderers = await openRenderers(page, { basePath, load, server, pages }, of);
    return await compareCase(of, renderers, true);
  } finally {
    server.close();
  }
}

async function expectAlike(page: Page, of: MapCase, files: Files = new Map()) {
  const { measures, ...found } = await compare(page, of, files);
  expect(measures.outlines, JSON.stringify(found.outlines)).toBeLessThanOrEqual(LIMITS.outlines);
  expect(measures.labels, JSON.stringify(found.labels)).toBeLessThanOrEqual(LIMITS.labels);
  expect(measures.pixels).toBeLessThanOrEqual(LIMITS.pixels);
  const { layers } = of.document;
  const isSketchedLine = (layer: string) =>
    layers.some(
      ({ id, draw, precision }) =>
        id === layer && draw === "line" && precision.kind === "schematic",
    );
  for (const { layer, difference } of found.layers) {
    expect(difference, layer).toBeLessThanOrEqual(isSketchedLine(layer) ? SKETCH : LIMITS.areas);
  }
}

// Each opens maps of its own size: one project is enough.
const ONCE = { tag: "@desktop" };
/** The same at another size and theme is for `npm run e2e:long`. */
const LONG = { tag: ["@desktop", "@long"] };

for (const [waypoint, viewport, theme, tags] of [
  ["the-delta", DESKTOP, "light", LONG],
  ["by-month", PHONE, "dark", LONG],
] as const) {
  test(
    `the picture of ${waypoint}, ${theme}, shows what the live map shows`,
    tags,
    async ({ page }) => {
      const of = { document: mapDocument, waypoint, step: null, viewport, theme };
      await expectAlike(page, of);
    },
  );
}

for (const [viewport, theme] of [
  [DESKTOP, "dark"],
  [PHONE, "light"],
] as const) {
  test(
    `a picture shows every kind of layer as the live map does, ${theme}`,
    viewport === PHONE ? ONCE : LONG,
    async ({ page }) => {
      const { document, files, tileFolders } = island();
      const bodies = new Map<string, string | Uint8Array>(
        files.map(({ path, body }) => [path, body]),
      );
      for (const folder of tileFolders)
        for (const { name, body } of folder.files) bodies.set(`${folder.path}/${name}`, body);
      await expectAlike(page, { document, waypoint: "all", step: null, viewport, theme }, bodies);
    },
  );
}
