import { useEffect, useState } from "react";
import { ATTR } from "../../lib/story/attributes.ts";
import type { MapDocument } from "../../lib/story/map-document.ts";
import { isExplored, type LiveView, readView } from "./live-view.ts";
import { type PagePlace, readPlace } from "./page-place.ts";

/** How often in ms the page is read: it does not report flights, and may be redrawn at any time. */
const LOOK_EVERY = 100;

/** What the panel follows. */
export interface PageNow {
  place: PagePlace | null;
  /** Null while there is no live map. */
  view: LiveView | null;
  isExplored: boolean;
  /** Something else of the page stands where the panel does. */
  isCovered: boolean;
}

/** The page as it is now. */
export function usePage(): PageNow {
  const [page, setPage] = useState(look);
  useEffect(() => {
    const timer = setInterval(() => setPage((before) => keepSame(before, look())), LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  return page;
}

/** The map document at an address; null until it is loaded. */
export function useMapDocument(address: string | null): MapDocument | null {
  const [loaded, setLoaded] = useState<{ address: string; document: MapDocument } | null>(null);
  useEffect(() => {
    if (address === null) return;
    const stop = new AbortController();
    fetch(address, { signal: stop.signal })
      .then((response) => response.json())
      .then((document: MapDocument) => setLoaded({ address, document }))
      .catch(() => undefined);
    return () => stop.abort();
  }, [address]);
  return loaded?.address === address ? loaded.document : null;
}

/** What is as it was keeps its identity, so that nothing is drawn or asked anew for it. */
function keepSame(before: PageNow, now: PageNow): PageNow {
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  if (isSame(before, now)) return before;
  return {
    ...now,
    place: isSame(before.place, now.place) ? before.place : now.place,
    view: isSame(before.view, now.view) ? before.view : now.view,
  };
}

function look(): PageNow {
  return {
    place: readPlace(),
    view: readView(),
    isExplored: isExplored(),
    isCovered: document.querySelector(`[${ATTR.detailPanel}]`) !== null,
  };
}
