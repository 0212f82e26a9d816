import { ATTR } from "../../lib/story/attributes.ts";

/** A chapter as it stands on the page. */
export interface PageChapter {
  id: string;
  /** Path of its address, base path included. */
  path: string;
  element: HTMLElement;
}

/** The steps of a waypoint as they stand on the page. */
export interface PageSteps {
  /** The element whose height the steps share evenly. */
  room: HTMLElement;
  count: number;
  /** The first month, `YYYY-MM`. */
  from: string;
}

/** A waypoint as it stands on the page, with the chapter it belongs to. */
export interface PageWaypoint {
  id: string;
  chapter: PageChapter;
  element: HTMLElement;
  /** Null where it has none. */
  steps: PageSteps | null;
}

/** The parts of the server's markup that the script works with; docs/contracts.md names the attributes. */
export interface StoryPage {
  story: HTMLElement;
  /** Path of the story's own address, base path included. */
  path: string;
  /** In reading order. */
  chapters: PageChapter[];
  /** In reading order. */
  waypoints: PageWaypoint[];
  map: HTMLElement;
  canvas: HTMLElement;
  /** Holds the picture that stands in for the live map. */
  still: HTMLElement;
  /** Tells that there are pictures in place of a map that moves. */
  stillNote: HTMLElement;
  /** Holds the keys under the map. */
  strip: HTMLElement;
  /** Empty: the details of the map are drawn in it. */
  panel: HTMLElement;
}

const all = (root: ParentNode, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

/** Reads the story from the page. Throws if the markup is not that of a story page. */
export function readStoryPage(root: ParentNode): StoryPage {
  const story = one(root, `[${ATTR.story}]`);
  const map = one(root, `[${ATTR.mapStatus}]`);
  const chapters = all(story, `[${ATTR.storyChapter}]`).map((element) => ({
    id: element.getAttribute(ATTR.storyChapter) ?? "",
    path: element.getAttribute(ATTR.path) ?? "",
    element,
  }));
  const waypoints = chapters.flatMap((chapter) =>
    all(chapter.element, `[${ATTR.storyWaypoint}]`).map((element) => ({
      id: element.getAttribute(ATTR.storyWaypoint) ?? "",
      chapter,
      element,
      steps: stepsOf(element),
    })),
  );
  return {
    story,
    path: story.getAttribute(ATTR.path) ?? "",
    chapters,
    waypoints,
    map,
    canvas: one(map, `[${ATTR.mapCanvas}]`),
    still: one(map, `[${ATTR.mapPicture}]`),
    stillNote: one(root, `[${ATTR.mapStill}]`),
    strip: one(root, `[${ATTR.mapKeys}]`),
    panel: one(story, `[${ATTR.storyDetails}]`),
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

function one(root: ParentNode, selector: string): HTMLElement {
  const [element] = all(root, selector);
  if (element === undefined)
    throw new Error(`readStoryPage: an element ${selector} expected, none found`);
  return element;
}
