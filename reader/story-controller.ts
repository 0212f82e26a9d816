import { ATTR } from "../lib/story/attributes.ts";
import type { MapView } from "../lib/story/deep-link.ts";
import { type Details, listenForDetails } from "./details/details.ts";
import { printLightPictures } from "./map/print-pictures.ts";
import { markPlace } from "./map/reader-marks.ts";
import { StillMap } from "./map/still-map.ts";
import { StoryMap } from "./map/story-map.ts";
import type { StoryMapOptions } from "./map/story-map-options.ts";
import { fillStrip } from "./map/strip-legends.ts";
import { onKeptReturn } from "./page/kept-return.ts";
import { type PageWaypoint, readStoryPage } from "./page/story-page.ts";
import { writeAddress } from "./place/address.ts";
import { chapterTeller } from "./place/chapter-event.ts";
import { holdOpening, holdPlace } from "./place/hold-place.ts";
import { keepPlace } from "./place/keep-place.ts";
import { linkPressed } from "./place/link-pressed.ts";
import { ReaderPosition } from "./place/reader-position.ts";
import { elementAt, StoryLinks } from "./place/story-links.ts";
import type { TimeAxes } from "./place/time-axes.ts";
import { listenForShares } from "./shares/listen-for-shares.ts";

/** What a story page hands to its script. */
export interface StoryOptions {
  /** Path of the story's map document under the site's root. */
  mapUrl: string;
  /** Path the site is served under, without a slash at the end; empty at the root of a host. */
  basePath: string;
  /** Whether the reader is in the midst of the page: then its address leads nowhere anew. */
  resumes?: boolean;
  createMap?(options: StoryMapOptions): StoryMap;
}

/**
 * Brings a story page to life: follows the reader, marks their place, keeps the address, and has the map
 * follow. The page is complete without it. Returns a function that stops it all.
 */
export function startStory({
  mapUrl,
  basePath,
  resumes = false,
  createMap = (options) => new StoryMap(options),
}: StoryOptions): () => void {
  const page = readStoryPage(document);
  // Taken back by the page where its script was not there in time.
  document.documentElement.setAttribute(ATTR.script, "");
  const emptyStrip = fillStrip(page);
  const isWanted = !savesData();
  const still = new StillMap(page, isWanted);
  const stop = new AbortController();
  // Above the first chapter the map shows the first chapter's state.
  const shown = (waypoint: PageWaypoint | null): PageWaypoint | undefined =>
    waypoint ?? page.waypoints[0];

  let map: StoryMap | null = null;
  let details: Details | null = null;
  let axes: TimeAxes | null = null;
  let arriving = true;
  let letGo = holdOpening(page.story);
  const tellPublisher = chapterTeller(document, page.story.getAttribute(ATTR.story) ?? "");
  const reader = new ReaderPosition(page, {
    moved(waypoint, step) {
      markPlace(page, waypoint);
      const target = shown(waypoint);
      if (target === undefined) return;
      axes?.show(target.id, step);
      still.show(target.id, step);
      map?.show(target.id, step, arriving ? "jump" : "fly");
      details?.moved(target.id);
    },
    settled(waypoint) {
      arriving = false;
      links.settle(waypoint?.id ?? null);
      tellAddress();
      tellPublisher(waypoint, reader.step);
    },
  });
  const tellAddress = () => {
    const { current, step } = reader;
    // At the very top the reader has not begun: the address stays the story's own.
    const path = (window.scrollY > 0 ? current?.chapter.path : null) ?? page.path;
    writeAddress(path, links.hashAt(current?.id ?? null, step));
  };
  const base = location.origin + basePath;
  const arrive = (scroll: () => void) => {
    arriving = true;
    letGo();
    letGo = holdPlace(scroll);
    reader.measure();
  };
  let openingView: MapView | null = null;
  const links = new StoryLinks(
    {
      page,
      base,
      mapUrl,
      arrive,
      open: async (layer, feature) => details?.open(layer, feature),
      selected: () => map?.selected ?? null,
      look(view) {
        openingView = view;
        map?.look(view);
      },
      view: () => map?.view ?? null,
    },
    stop.signal,
  );
  links.start(!resumes);

  const first = shown(reader.current);
  if (first === undefined)
    throw new Error("startStory: a story with a waypoint expected, none found");
  still.show(first.id, reader.step);
  map = createMap({
    canvas: page.canvas,
    base,
    waypoint: first.id,
    step: reader.step,
    isWanted,
    // The address has named what is no longer there.
    changed: () => links.isHeld && tellAddress(),
    tell(status) {
      // Where the map has failed its descriptions come into the text.
      keepPlace(reader.current?.element, () => {
        page.map.setAttribute(ATTR.mapStatus, status);
        still.follow(status);
      });
    },
  });
  const storyMap = map;
  if (openingView !== null) map.look(openingView);
  details = listenForDetails(
    { host: page.panel, canvas: page.canvas, map, base, mapUrl },
    page.story,
    () => reader.measure(),
    stop.signal,
  );

  printLightPictures(page.story, stop.signal);

  // Until it has come, a number leads to its entry in the chapter's list, as without script.
  import("./notes/notes-in-place.ts").then(
    ({ openNotesInPlace }) => stop.signal.aborted || openNotesInPlace(page.story, stop.signal),
    () => undefined,
  );
  document.addEventListener(
    "click",
    (event) => {
      const link = linkPressed(event);
      if (link === null) return;
      const isHere = link.pathname === location.pathname;
      const chapter = page.chapters.find(({ path }) => path === link.pathname)?.element;
      if (chapter === undefined && !isHere) return;
      const isFollowed = links.follow(link.hash);
      const target = isFollowed ? reader.current?.element : (elementAt(link.hash) ?? chapter);
      if (!isFollowed && target === undefined) return;
      event.preventDefault();
      if (target === undefined) return;
      if (!isFollowed) arrive(() => target.scrollIntoView({ behavior: "instant", block: "start" }));
      focusStart(target);
    },
    { signal: stop.signal },
  );

  listenForShares(
    page.story,
    {
      viewHash(chapter, keeps) {
        const { current, step } = reader;
        if (current?.chapter.id !== chapter) return "";
        const hash = links.hashHere(current, step, keeps);
        if (keeps) tellAddress();
        return hash;
      },
    },
    stop.signal,
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
      return storyMap.busy || links.isBusy;
    },
  };
  // Few stories have an axis of time: its code comes when the page has one.
  if (page.waypoints.some(({ steps }) => steps !== null)) {
    import("./place/time-axes.ts").then(
      ({ TimeAxes }) => {
        if (stop.signal.aborted) return;
        axes = new TimeAxes(page, () => reader.measure(), stop.signal);
        axes.show(shown(reader.current)?.id ?? "", reader.step);
      },
      () => undefined,
    );
  }
  if (isWanted) {
    afterPaint(() => storyMap.start(mapUrl), stop.signal);
    onKeptReturn(() => storyMap.retry(mapUrl), stop.signal);
  }

  return () => {
    stop.abort();
    letGo();
    reader.stop();
    storyMap.stop();
    emptyStrip();
    delete window.__story;
  };
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
