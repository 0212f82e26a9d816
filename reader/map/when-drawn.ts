import type { Map as MapLibreMap } from "maplibre-gl";

/** Time in ms between two looks at the graphics. */
const LOOK = 20;

/**
 * Calls `then` once the graphics have drawn all that the map has asked of them, or have been lost.
 * To show a canvas before that stops the page until they have: a second without a graphics card.
 */
export function whenDrawn(map: MapLibreMap, then: () => void): void {
  const { gl } = map.painter.context;
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  const look = () => {
    const isDrawing =
      fence !== null &&
      !gl.isContextLost() &&
      gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED;
    if (isDrawing) setTimeout(look, LOOK);
    else then();
  };
  setTimeout(look, 0);
}
