import { ATTR } from "../../lib/story/attributes.ts";
import { findElement } from "./find-element.ts";

/** A chapter on the page. */
export interface PageChapter {
  id: string;
  /** Path of its address, base path included. */
  path: string;
  element: HTMLElement;
}

/** The steps of a waypoint on the page. */
export interface PageSteps {
  /** The element whose height the steps share evenly. */
  room: HTMLElement;
  count: number;
  /** The first month, `YYYY-MM`. */
  from: string;
}

/** A waypoint on the page, with its chapter. */
export interface PageWaypoint {
  id: string;
  chapter: PageChapter;
  element: HTMLElement;
  /** Null where it has none. */
  steps: PageSteps | null;
}

/**
 * The parts of the server's markup that the script works with; lib/story/attributes.ts has the
 * attributes.
 */
export interface StoryPage {
  story: HTMLElement;
  /** Path of the story's own address, base path included. */
  path: string;
  /** In reading order. */
  chapters: PageChapter[];
  /** In reading order. */
  waypoints: [PageWaypoint, ...PageWaypoint[]];
  map: HTMLElement;
  canvas: HTMLElement;
  /** Holds the picture that replaces the live map. */
  still: HTMLElement;
  /** Says that pictures are shown in place of the live map. */
  stillNote: HTMLElement;
  /** Holds the legends under the map. */
  strip: HTMLElement;
  /** Empty; the panel with details of the map is drawn in it. */
  panel: HTMLElement;
}

const find = (root: ParentNode, selector: string) => findElement(root, selector, "readStoryPage");
const all = (root: ParentNode, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

/**
 * Reads the story from the page. Throws if the markup is not that of a story page, or has no
 * waypoint.
 */
export function readStoryPage(root: ParentNode): StoryPage {
  const story = find(root, `[${ATTR.story}]`);
  const map = find(root, `[${ATTR.mapStatus}]`);
  const chapters = all(story, `[${ATTR.storyChapter}]`).map((element) => ({
    id: element.getAttribute(ATTR.storyChapter) ?? "",
    path: element.getAttribute(ATTR.path) ?? "",
    element,
  }));
  const [first, ...others] = chapters.flatMap((chapter) =>
    all(chapter.element, `[${ATTR.storyWaypoint}]`).map((element) => ({
      id: element.getAttribute(ATTR.storyWaypoint) ?? "",
      chapter,
      element,
      steps: stepsOf(element),
    })),
  );
  if (first === undefined)
    throw new Error("readStoryPage: a story with a waypoint expected, none found");
  return {
    story,
    path: story.getAttribute(ATTR.path) ?? "",
    chapters,
    waypoints: [first, ...others],
    map,
    canvas: find(map, `[${ATTR.mapCanvas}]`),
    still: find(map, `[${ATTR.mapPicture}]`),
    stillNote: find(root, `[${ATTR.mapStill}]`),
    strip: find(root, `[${ATTR.mapKeys}]`),
    panel: find(story, `[${ATTR.storyDetails}]`),
  };
}

function stepsOf(waypoint: HTMLElement): PageSteps | null {
  const [room] = all(waypoint, `[${ATTR.storySteps}]`);
  if (room === undefined) return null;
  return {
    room,
    count: Number(room.getAttribute(ATTR.storySteps)),
    from: room.getAttribute(ATTR.storyStepsFrom) ?? "",
  };
}
