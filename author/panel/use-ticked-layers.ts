import { useEffect, useState } from "react";
import type { MapDocument } from "../../lib/story/map-document.ts";
import { showLayers } from "./live-view.ts";
import type { PagePlace } from "./page-place.ts";

/** The layers that the editor ticked for the active waypoint; null for those of the file. */
export interface TickedLayers {
  show: string[] | null;
  tick(ids: string[] | null): void;
}

/** Keeps the ticked layers of one waypoint of one map document, and shows them on the live map. */
export function useTickedLayers(
  place: PagePlace | null,
  document: MapDocument | null,
): TickedLayers {
  const [ticked, setTicked] = useState<{ at: string; show: string[] } | null>(null);
  const at = `${place?.document} ${place?.waypoint}`;
  const show = ticked?.at === at ? ticked.show : null;
  useEffect(() => {
    if (place === null || document === null || show === null) return;
    showLayers(place, document, show);
    const before = document.waypoints[place.waypoint]?.show ?? [];
    // The page applies its next differences to the layers that it showed itself.
    return () => showLayers(place, document, before);
  }, [place, document, show]);
  return { show, tick: (ids) => setTicked(ids === null ? null : { at, show: ids }) };
}
