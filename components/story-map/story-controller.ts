import { writeAddress } from "./address.ts";
import { type Details, listenForDetails } from "./details.ts";
import { markPlace } from "./reader-marks.ts";
import { ReaderPosition } from "./reader-position.ts";
import { StoryMap } from "./story-map.ts";
import { type PageWaypoint, readStoryPage, type StoryPage } from "./story-page.ts";
import type { TimeAxes } from "./time-axes.ts";

/** What a story page hands to its script. */
export interface StoryOptions {
  /** Path of the story's map document under the site's root. */
  mapUrl: string;
  /** Path the site is served under, without a slash at the end; empty at the root of a host. */
  basePath: string;
}

/**
 * Brings a story page to life: follows the reader, marks their place, keeps the address, and has the map
 * follow. The page is complete without it. Returns a function that stops it all.
 */
export function startStory({ mapUrl, basePath }: StoryOptions): () => void {
  const page = readStoryPage(document);
  const stop = new AbortController();
  // Above the first chapter the map shows the first chapter's state.
  const shown = (waypoint: PageWaypoint | null): PageWaypoint | undefined =>
    waypoint ?? page.waypoints[0];

  let map: StoryMap | null = null;
  let details: Details | null = null;
  let axes: TimeAxes | null = null;
  let arriving = true;
  const reader = new ReaderPosition(page, {
    moved(waypoint, step) {
      markPlace(page, waypoint);
      const target = shown(waypoint);
      if (target === undefined) return;
      axes?.show(target.id, step);
      map?.show(target.id, step, arriving ? "jump" : "fly");
      details?.moved(target.id);
    },
    settled(waypoint) {
      arriving = false;
      // At the very top the reader has not begun: the address stays the story's own.
      writeAddress((window.scrollY > 0 ? waypoint?.chapter.path : null) ?? page.path);
    },
  });

  const first = shown(reader.current);
  if (first === undefined)
    throw new Error("startStory: a story with a waypoint expected, none found");
  const isWanted = !savesData();
  map = new StoryMap({
    canvas: page.canvas,
    base: location.origin + basePath,
    waypoint: first.id,
    step: reader.step,
    isWanted,
    tell(status) {
      page.map.dataset.mapStatus = status;
    },
  });
  const storyMap = map;
  details = listenForDetails(
    { host: page.panel, canvas: page.canvas, map, base: location.origin + basePath, mapUrl },
    page.story,
    stop.signal,
  );

  // Until it has come, a number leads to its entry in the chapter's list, as without script.
  import("./notes-in-place.ts").then(
    ({ openNotesInPlace }) => stop.signal.aborted || openNotesInPlace(page.story, stop.signal),
    () => undefined,
  );
  document.addEventListener(
    "click",
    (event) => {
      const target = inStoryTarget(page, event);
      if (target === null) return;
      event.preventDefault();
      arriving = true;
      target.scrollIntoView({ behavior: "instant", block: "start" });
      reader.measure();
      focusStart(target);
    },
    { signal: stop.signal },
  );

  // Who asks just after a scroll is answered for where the page stands now, not for the last frame.
  const measured = () => {
    reader.measure();
    return reader;
  };
  window.__story = {
    version: 1,
    get map() {
      return storyMap.map;
    },
    get layers() {
      return storyMap.document?.layers.map(({ id }) => id) ?? [];
    },
    step: () => measured().step,
    active: () => measured().current?.chapter.id ?? null,
    expected: (id) => storyMap.expected(id),
    busy() {
      reader.measure();
      return storyMap.busy;
    },
  };
  // Few stories have an axis of time: its code comes when the page has one.
  if (page.waypoints.some(({ steps }) => steps !== null)) {
    import("./time-axes.ts").then(
      ({ TimeAxes }) => {
        if (stop.signal.aborted) return;
        axes = new TimeAxes(page, () => reader.measure(), stop.signal);
        axes.show(shown(reader.current)?.id ?? "", reader.step);
      },
      () => undefined,
    );
  }
  if (isWanted) afterPaint(() => storyMap.start(mapUrl), stop.signal);

  return () => {
    stop.abort();
    reader.stop();
    storyMap.stop();
    delete window.__story;
  };
}

/** The place on this page that a plain click on a link asks for, or null where the link leads elsewhere. */
function inStoryTarget(page: StoryPage, event: MouseEvent): HTMLElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target !== "" || link.origin !== location.origin)
    return null;
  if (link.pathname === location.pathname && link.hash !== "") {
    return document.getElementById(decodeURIComponent(link.hash.slice(1)));
  }
  return page.chapters.find(({ path }) => path === link.pathname)?.element ?? null;
}

/** Moves the keyboard's place to a section, so that Tab and a screen reader go on from there. */
function focusStart(section: HTMLElement): void {
  section.tabIndex = -1;
  section.focus({ preventScroll: true });
}

/** The reader asked the browser to spare data: the picture stands in for the live map. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** The text comes first: runs `work` once the browser has painted the page. */
function afterPaint(work: () => void, signal: AbortSignal): void {
  requestAnimationFrame(() => setTimeout(() => signal.aborted || work(), 0));
}
