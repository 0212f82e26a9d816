import type { Map as MapLibreMap } from "maplibre-gl";
import type { StyleImage } from "../../lib/map/images.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Camera, Size } from "../../lib/story/map-document.ts";

declare global {
  interface Window {
    /** The map of a bare map page. */
    bareMap?: MapLibreMap;
  }
}

/** The major versions of MapLibre that are compared. */
export type MapLibreMajor = 5 | 6;

/** What a bare map page shows. */
export interface BareMapRequest {
  /** Address of the style document. */
  style: string;
  images: readonly StyleImage[];
  camera: Camera;
  /** In whole CSS px. */
  size: Size;
  /** Path of MapLibre's folder, as published. */
  library: string;
  /**
   * Addresses of style sheets with the map's fonts, for a library that draws with the page's; none
   * where left out.
   */
  styleSheets?: readonly string[];
  /** Its version; 6 where left out. */
  major?: MapLibreMajor;
  /**
   * Whether what was drawn can be read from the canvas afterwards, which makes drawing slower; no
   * where left out.
   */
  isReadable?: boolean;
}

/**
 * The script's start, which has MapLibre's `Map` in scope. Version 5 is one file, without modules.
 */
const START: Record<MapLibreMajor, (library: string) => string> = {
  5: (library) => `<script src="${library}/maplibre-gl.js"></script>
<script type="module">
const { Map } = maplibregl;`,
  6: (library) => `<script type="module">
import { Map, setWorkerUrl } from "${library}/maplibre-gl.mjs";
setWorkerUrl(location.origin + "${library}/maplibre-gl-worker.mjs");`,
};

/**
 * Builds a page with MapLibre alone, as published, and the map options of the story page: no
 * framework, no text, no bundler. The map's place has `data-map-status="idle"` once the map stands
 * still.
 */
export function buildBareMapPage(request: BareMapRequest): string {
  const { style, camera, size, library, major = 6, isReadable = false } = request;
  const links = (request.styleSheets ?? []).map(
    (href) => `<link rel="stylesheet" href="${href}">\n`,
  );
  const images = request.images.map(({ data, ...image }) => ({
    ...image,
    data: Buffer.from(data).toString("base64"),
  }));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A bare map</title>
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body { margin: 0 } #map { position: relative; overflow: hidden; width: ${size.width}px; height: ${size.height}px } canvas { position: absolute; inset: 0 }</style>
${links.join("")}</head>
<body>
<div id="map" ${ATTR.mapStatus}="loading"></div>
${START[major](library)}
const container = document.getElementById("map");
const map = new Map({
  container,
  style: "${style}",
  ...${JSON.stringify(camera)},
  interactive: false,
  attributionControl: false,
  trackResize: false,
  fadeDuration: 0,
  minZoom: -2,
  maxPitch: 0,
  transformConstrain: (center, zoom) => ({ center, zoom }),
  ...${JSON.stringify(isReadable ? { canvasContextAttributes: { preserveDrawingBuffer: true } } : {})},
});
window.bareMap = map;
map.once("style.load", () => {
  for (const { id, width, height, pixelRatio, data } of ${JSON.stringify(images)}) {
    const bytes = Uint8ClampedArray.from(atob(data), (character) => character.charCodeAt(0));
    map.addImage(id, { width, height, data: bytes }, { pixelRatio });
  }
});
map.once("idle", () => { container.setAttribute("${ATTR.mapStatus}", "idle") });
</script>
</body>
</html>
`;
}
