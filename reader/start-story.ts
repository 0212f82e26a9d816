import { ATTR } from "../lib/story/attributes.ts";
import { listenForDetails } from "./details/details.ts";
import { StoryFiles } from "./files/story-files.ts";
import { loadLaterParts } from "./load-later-parts.ts";
import { closeLegend } from "./map/legend-sheet.ts";
import { markPlace } from "./map/reader-marks.ts";
import { printLightPictures, StillMap } from "./map/still-map.ts";
import { StoryMap } from "./map/story-map.ts";
import type { StoryMapOptions } from "./map/story-map-options.ts";
import { fillStrip } from "./map/strip-legends.ts";
import { openNotesInPlace } from "./notes/notes-in-place.ts";
import { afterPaint } from "./page/after-paint.ts";
import { onKeptReturn } from "./page/kept-return.ts";
import { openingPicture } from "./page/opening-picture.ts";
import { savesData } from "./page/reading.ts";
import { readStoryPage, type StoryPage } from "./page/story-page.ts";
import { keepAddress, writePlace } from "./place/address.ts";
import { reportChapters } from "./place/chapter-event.ts";
import { keepMapBeside } from "./place/map-beside.ts";
import { followPressedLinks } from "./place/pressed-links.ts";
import { ReaderPosition } from "./place/reader-position.ts";
import { StoryLinks } from "./place/story-links.ts";
import { TimeAxes } from "./place/time-axes.ts";
import { publishStory } from "./publish-story.ts";
import { listenForShares } from "./shares/listen-for-shares.ts";
import { Store } from "./store/store.ts";
import { type StoryState, UNREAD } from "./store/story-state.ts";
import { whenShown } from "./when-shown.ts";

/** The live map as the page's script uses it. */
export type PageMap = Pick<
  StoryMap,
  "document" | "map" | "busy" | "featuresAt" | "expected" | "start" | "retry" | "stop"
>;

/** The options of a page's script. */
export interface StoryOptions {
  /** Path of the story's map document under the site's root. */
  mapUrl: string;
  /** Path the site is served under, without a slash at the end; empty at the root of a host. */
  basePath: string;
  /** Whether the reader is in the midst of the page already: then its address is not followed. */
  resumes?: boolean;
  /** The state to go on with; dev keeps it from one version of the text to the next. */
  store?: Store<StoryState>;
  /** Dev keeps the live map from one version to the next. */
  createMap?(options: StoryMapOptions): PageMap;
}

/**
 * Brings a story page to life. Its parts share one store: the reader's position, the links and the
 * map's own tools write to it, and marks, pictures, map, details, address and events follow it. The
 * page is complete without them. Returns a function that stops them all.
 */
export function startStory({
  mapUrl,
  basePath,
  resumes = false,
  store = new Store(UNREAD),
  createMap = (options) => new StoryMap(options),
}: StoryOptions): () => void {
  const page = readStoryPage(document);
  // If the script was late, the page has taken this away.
  document.documentElement.setAttribute(ATTR.script, "");
  const stop = new AbortController();
  const { signal } = stop;
  const isWanted = !savesData();
  const opened = location.href;
  const files = new StoryFiles(location.origin + basePath, mapUrl);
  fillStrip(page, signal);
  closeLegend(page, signal);

  const position = new ReaderPosition(page, store, signal);
  const measure = () => position.measure();
  markPlace(page, store, signal);
  new StillMap(page, store, isWanted, signal);
  const map = createMap({ canvas: page.canvas, store, isWanted });
  const details = listenForDetails(
    { host: page.panel, canvas: page.canvas, map, files, store },
    page.story,
    measure,
    signal,
  );
  const links = new StoryLinks(
    store,
    { page, files, arrive: (scroll) => position.arrive(scroll), open: details.open },
    signal,
  );
  links.start(!resumes);
  followPressedLinks(page, store, position, links, signal);
  keepAddress(page, store, links, signal);
  reportChapters(document, page.story.getAttribute(ATTR.story) ?? "", store, signal);

  const actions = shareActions(page, store, links);
  listenForShares(page.story, actions, signal);
  printLightPictures(page.story, signal);
  openNotesInPlace(page.story, signal);
  if (page.waypoints.some(({ steps }) => steps !== null))
    new TimeAxes(page, store, measure, signal);
  loadLaterParts({ page, store, position, writePlace: actions.writePlace }, signal);
  publishStory(store, map, position, links, signal);
  // The text comes first.
  const start = () => (signal.aborted ? undefined : map.start(files));
  const startLater = () => afterPaint(() => openingPicture().then(start), signal);
  keepMapBeside(isWanted ? startLater : () => undefined, signal);
  if (isWanted) {
    onKeptReturn(() => map.retry(files), signal);
  }
  const startRest = () =>
    void import("./after-shown.ts").then(
      ({ startAfterShown }) => startAfterShown({ page, store, basePath, opened }, signal),
      // Without its code the story is read as well.
      () => undefined,
    );
  whenShown(store, isWanted, startRest, signal);
  return () => {
    stop.abort();
    map.stop();
  };
}

function shareActions(page: StoryPage, store: Store<StoryState>, links: StoryLinks) {
  const hashHere = (keeps: boolean): string => {
    const hash = links.hashHere(keeps);
    if (keeps) writePlace(page, store.state, links);
    return hash;
  };
  return {
    viewHash: (chapter: string, keeps: boolean) =>
      store.state.waypoint?.chapter.id === chapter ? hashHere(keeps) : "",
    writePlace: () => void hashHere(true),
  };
}
