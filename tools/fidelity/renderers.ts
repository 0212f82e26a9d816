import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { FeatureCollection } from "geojson";
import { findMapLibre } from "../../build/maplibre/build-maplibre.ts";
import { styleImages } from "../../lib/map/images.ts";
import { readGeometry } from "../../lib/map/tiles/full-geometry.ts";
import { renderPicture } from "../../lib/picture/draw/render-picture.ts";
import type { Size } from "../../lib/story/map-document.ts";
import { EXTRA_SUBSETS } from "../../lib/type/font-files.ts";
import { createMeasureText } from "../../lib/type/measure-text.ts";
import { createOutlineText } from "../../lib/type/outline-text.ts";
import { buildBareMapPage } from "../measure/bare-map-page.ts";
import type { SiteServer } from "../measure/site-server.ts";
import { BrowserMap } from "./browser-map.ts";
import { drawPicture, readElements } from "./browser-picture.ts";
import type { Renderers } from "./compare-case.ts";
import { buildCaseStyle, caseCamera, liveMapSize, type MapCase, viewportName } from "./map-case.ts";

/** Address of the comparison's own pages on its server; no story's id begins like this. */
const OWN = "/__fidelity";
const LIBRARY = `${OWN}/maplibre`;

/** A built site as the comparison serves it. */
export interface ServedSite {
  basePath: string;
  /** The data at a path under the site's root, without base path. */
  load(path: string): FeatureCollection;
  server: SiteServer;
  /** The server's own pages; the comparison adds its pages here. */
  pages: Map<string, string | Uint8Array>;
}

/** The folders that the comparison's server needs. */
export function servedFolders(out: string, basePath: string): Record<string, string> {
  return { [LIBRARY]: join(out, "_script/map"), [basePath]: out };
}

/** The server's pages that give the built site's MapLibre the names of the published one. */
export function listLibraryPages(out: string): [path: string, code: string][] {
  const { main, worker } = findMapLibre(readdirSync(join(out, "_script/map")));
  return [
    [`${LIBRARY}/maplibre-gl.mjs`, `export * from "./${main}";`],
    [`${LIBRARY}/maplibre-gl-worker.mjs`, `import "./${worker}";`],
  ];
}

/**
 * Creates both renderers for all cases of one story and viewport on a browser page, starting with
 * `first`.
 */
export async function openRenderers(
  page: Page,
  { basePath, load: loadPath, server, pages }: ServedSite,
  first: MapCase,
): Promise<Renderers> {
  const base = server.origin + basePath;
  const images = styleImages();
  const outline = createOutlineText();
  const load = (address: string) => loadPath(address.slice(base.length));
  const geometry = readGeometry(first.document, loadPath);
  const size = liveMapSize(first.viewport);
  const style = buildCaseStyle(first, base);
  const path = `${OWN}/${first.document.story}/${viewportName(first.viewport)}/${first.theme}/`;
  const request = {
    style: `${path}style.json`,
    images,
    camera: caseCamera(first),
    size,
    library: LIBRARY,
    styleSheets: ["", ...EXTRA_SUBSETS].map(
      (subset) => `${basePath}/fonts/fonts${subset && `-${subset}`}.css`,
    ),
    isReadable: true,
  };
  pages.set(path, buildBareMapPage(request)).set(request.style, JSON.stringify(style));
  await page.setViewportSize(roomFor(size));
  const map = await BrowserMap.open(page, server.origin + path, style);
  return {
    base,
    load,
    geometry,
    measure: createMeasureText(),
    drawLive: (style, camera) => map.draw(style, camera),
    project: (positions) => map.project(positions),
    renderPicture: (style, camera) =>
      renderPicture({ style, data: load, geometry, images, outline, camera, size }),
    drawPicture: (svg) => drawPicture(page, svg, size),
    readElements: (svg) => readElements(page, svg),
  };
}

/** A window large enough that the map has no scroll bar beside it. */
function roomFor({ width, height }: Size): Size {
  return { width: width + 20, height: height + 20 };
}
