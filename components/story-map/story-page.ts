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
  /** Empty: the details of the map are drawn in it. */
  panel: HTMLElement;
}

const all = (root: ParentNode, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

/** Reads the story from the page. Throws if the markup is not that of a story page. */
export function readStoryPage(root: ParentNode): StoryPage {
  const story = one(root, "[data-story]");
  const map = one(root, "[data-map-status]");
  const chapters = all(story, "[data-story-chapter]").map((element) => ({
    id: element.dataset.storyChapter ?? "",
    path: element.dataset.path ?? "",
    element,
  }));
  const waypoints = chapters.flatMap((chapter) =>
    all(chapter.element, "[data-story-waypoint]").map((element) => ({
      id: element.dataset.storyWaypoint ?? "",
      chapter,
      element,
      steps: stepsOf(element),
    })),
  );
  return {
    story,
    path: story.dataset.path ?? "",
    chapters,
    waypoints,
    map,
    canvas: one(map, "[data-map-canvas]"),
    panel: one(story, "[data-story-details]"),
  };
}

function stepsOf(waypoint: HTMLElement): PageSteps | null {
  const [room] = all(waypoint, "[data-story-steps]");
  return room === undefined ? null : { room, count: Number(room.dataset.storySteps) };
}

function one(root: ParentNode, selector: string): HTMLElement {
  const [element] = all(root, selector);
  if (element === undefined)
    throw new Error(`readStoryPage: an element ${selector} expected, none found`);
  return element;
}
