/** Where the bundler put MapLibre's worker. Apart from the map, so that it can load beside the map's own chunk. */
export const workerUrl = new URL(
  "maplibre-gl/dist/maplibre-gl-worker.mjs",
  import.meta.url,
).toString();
