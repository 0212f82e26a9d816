import { cameraFor } from "../../lib/map/camera.ts";
import { styleImages } from "../../lib/map/images.ts";
import { buildStyle } from "../../lib/map/style.ts";
import { formOf } from "../../lib/map/viewport.ts";
import type { MapDocument, Size } from "../../lib/story/map-document.ts";
import { PHONE } from "./phone.ts";

/** The two files of a page that shows one map and nothing else. */
export interface BareMap {
  html: string;
  /** The style document, in JSON. */
  style: string;
}

/**
 * Builds a page with MapLibre alone, which shows the map a story opens with: the same style, data, camera,
 * size (CSS px) and map options as the story page. It has no framework, no text and no bundler; MapLibre
 * comes as published. `style` and `library` are the paths of its style and of MapLibre's folder.
 */
export function buildBareMap(
  document: MapDocument,
  size: Size,
  { base, style, library }: { base: string; style: string; library: string },
): BareMap {
  const waypoint = document.chapters[0]?.waypoints[0] ?? "";
  const form = formOf(PHONE.viewport);
  const state = document.waypoints[waypoint];
  if (state === undefined)
    throw new Error(`buildBareMap: a waypoint of ${document.story} expected, none found`);
  const styleJson = JSON.stringify(buildStyle({ document, waypoint, form, theme: "light", base }));
  const images = styleImages()
    .filter(({ id }) => styleJson.includes(`"${id}"`))
    .map(({ data, ...image }) => ({ ...image, data: Buffer.from(data).toString("base64") }));
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A bare map</title>
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body { margin: 0 } #map { position: relative; overflow: hidden; width: ${size.width}px; height: ${size.height}px } canvas { position: absolute; inset: 0 }</style>
</head>
<body>
<div id="map" data-map-status="loading"></div>
<script type="module">
import { Map, setWorkerUrl } from "${library}/maplibre-gl.mjs";
setWorkerUrl(location.origin + "${library}/maplibre-gl-worker.mjs");
const container = document.getElementById("map");
const map = new Map({
  container,
  style: "${style}",
  ...${JSON.stringify(cameraFor(state.frames[form], size))},
  interactive: false,
  attributionControl: false,
  trackResize: false,
  fadeDuration: 0,
  minZoom: -2,
  maxPitch: 0,
  transformConstrain: (center, zoom) => ({ center, zoom }),
});
map.once("style.load", () => {
  for (const { id, width, height, pixelRatio, data } of ${JSON.stringify(images)}) {
    const bytes = Uint8ClampedArray.from(atob(data), (character) => character.charCodeAt(0));
    map.addImage(id, { width, height, data: bytes }, { pixelRatio });
  }
});
map.once("idle", () => { container.dataset.mapStatus = "idle" });
</script>
</body>
</html>
`;
  return { html, style: styleJson };
}
