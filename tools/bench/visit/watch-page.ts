import type { ATTR as Names } from "../../../lib/story/attributes.ts";

/**
 * Moments and sums of one page's load, as the page itself sees them; times in ms from its start.
 */
export interface PageRecord {
  /** First contentful paint; null where nothing was painted. */
  paint: number | null;
  /**
   * First paint of the picture of the waypoint that the page opens with; null where there is none.
   */
  picture: number | null;
  /** First paint of the live map after `data-map-status="idle"`; null where none is complete. */
  shown: number | null;
  /** Whether `data-map-status="failed"` was seen. */
  hasFailed: boolean;
  /** What long tasks took beyond 50 ms each, until the map is shown. */
  blocking: number;
  /** Sum of layout shifts. */
  shift: number;
}

declare global {
  interface Window {
    /** What the watching script of the bench has seen so far. */
    benchRecord?: () => PageRecord;
    /** Calls the bench: the page's map is shown or has failed. */
    benchShown?: () => void;
  }
}

/** Runs in a page before anything of its own; must not use names from outside itself. */
export function watchPage(ATTR: typeof Names): void {
  const record = { paint: null, shown: null, hasFailed: false } as Pick<
    PageRecord,
    "paint" | "shown" | "hasFailed"
  >;
  const tasks: PerformanceEntry[] = [];
  const shifts: number[] = [];
  const pictures: { waypoint: string | null; time: number }[] = [];
  const observe = (type: string, see: (entry: PerformanceEntry) => void) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(see));
    observer.observe({ type, buffered: true });
    return () => observer.takeRecords().forEach(see);
  };
  const flushes = [
    observe("paint", ({ name, startTime }) => {
      if (name === "first-contentful-paint") record.paint = startTime;
    }),
    observe("longtask", (entry) => tasks.push(entry)),
    observe("layout-shift", (entry) => {
      if ("hadRecentInput" in entry && entry.hadRecentInput === true) return;
      if ("value" in entry && typeof entry.value === "number") shifts.push(entry.value);
    }),
  ];
  const seePicture = () => {
    const place = document.querySelector(`[${ATTR.mapPicture}]`);
    const waypoint = place?.getAttribute(ATTR.storyPicture) ?? null;
    const isSeen = (drawn: Element) => drawn.getClientRects().length > 0;
    const isPainted = [...(place?.querySelectorAll("img") ?? [])].some(
      (image) => isSeen(image) && image.complete && image.naturalWidth > 0,
    );
    const isInline = [...(place?.querySelectorAll("svg") ?? [])].some(
      (drawn) => isSeen(drawn) && drawn.querySelector("path, use, text") !== null,
    );
    if ((isPainted || isInline) && pictures.at(-1)?.waypoint !== waypoint) {
      const seen = { waypoint, time: Infinity };
      pictures.push(seen);
      // What is there before a frame is drawn with it: the next frame begins once it is painted.
      requestAnimationFrame((now) => {
        seen.time = now;
      });
    }
    if (record.shown === null) requestAnimationFrame(seePicture);
  };
  requestAnimationFrame(seePicture);
  const status = new MutationObserver(() => {
    const found = document.querySelector(`[${ATTR.mapStatus}]`)?.getAttribute(ATTR.mapStatus);
    if (found !== "idle" && found !== "failed") return;
    status.disconnect();
    if (found === "failed") {
      record.hasFailed = true;
      window.benchShown?.();
      return;
    }
    // The next frame draws it; the one after that begins once it is painted.
    requestAnimationFrame(() =>
      requestAnimationFrame((now) => {
        record.shown = now;
        window.benchShown?.();
      }),
    );
  });
  status.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: [ATTR.mapStatus],
  });
  window.benchRecord = () => {
    for (const flush of flushes) flush();
    const end = record.shown ?? Infinity;
    const opening = document.querySelector(`[${ATTR.mapPicture}]`)?.getAttribute(ATTR.storyPicture);
    const right = pictures.find(({ waypoint }) => waypoint === opening);
    return {
      ...record,
      picture: right === undefined ? null : Math.max(right.time, record.paint ?? 0),
      blocking: tasks
        .filter(({ startTime }) => startTime < end)
        .reduce((sum, { duration }) => sum + duration - 50, 0),
      shift: shifts.reduce((sum, value) => sum + value, 0),
    };
  };
}
