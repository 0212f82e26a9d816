/**
 * The bundler's address of MapLibre's worker. In a file of its own, so that it loads beside the
 * map's chunk.
 */
export const workerUrl = new URL(
  "maplibre-gl/dist/maplibre-gl-worker.mjs",
  import.meta.url,
).toString();
