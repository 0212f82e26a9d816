import { mediaQueries } from "../../lib/map/layout.ts";
import { ATTR } from "../../lib/story/attributes.ts";

/**
 * Puts the map beside the text while the window has room for it, and else each picture into the
 * text, until the signal. Calls `first` once, when the map has room for the first time.
 */
export function keepMapBeside(first: () => void, signal: AbortSignal): void {
  const unrolled = matchMedia(mediaQueries.unrolled);
  let isFirst = true;
  const apply = () => {
    document.documentElement.toggleAttribute(ATTR.mapBeside, !unrolled.matches);
    if (unrolled.matches || !isFirst) return;
    isFirst = false;
    first();
  };
  unrolled.addEventListener("change", apply, { signal });
  apply();
}
