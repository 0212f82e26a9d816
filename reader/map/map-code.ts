/** The code that only the live map needs, in one chunk: MapLibre, the style and its images. */
export { styleImages } from "../../lib/map/images.ts";
export { buildMapTarget } from "./build-map-target.ts";
export { LiveMap } from "./live-map.ts";
export { MapMargin } from "./map-margin.ts";
