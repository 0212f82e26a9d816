import type { Map as MapLibreMap } from "maplibre-gl";

/**
 * Until the map is complete for the first time, a picture covers it: it then draws only frames
 * that bring it on. MapLibre draws one for each tile that comes, which takes the reader's processor
 * as long as a frame that is seen.
 */
export function holdFrames(map: MapLibreMap): void {
  const drawSoon = map.triggerRepaint.bind(map);
  map.triggerRepaint = () => {
    if (map.areTilesLoaded()) drawSoon();
  };
  // Only a frame requests the tiles of a new source or of another camera.
  const goOn = (event: object) => {
    if (!("tile" in event) || event.tile === undefined) drawSoon();
  };
  // What nobody sees the browser would keep, and draw all at once when the map is shown.
  const flush = () => map.painter.context.gl.flush();
  map.on("render", flush);
  map.on("data", goOn);
  map.on("move", goOn);
  map.once("idle", () => {
    map.off("render", flush);
    map.off("data", goOn);
    map.off("move", goOn);
    map.triggerRepaint = drawSoon;
  });
}
