import { ATTR } from "../../lib/story/attributes.ts";
import { cloneLazy } from "../page/clone-lazy.ts";
import type { StoryPage } from "../page/story-page.ts";
import type { Store } from "../store/store.ts";
import type { MapStatus, StoryState } from "../store/story-state.ts";

/**
 * The picture in the map's place: the one in the page as sent until the live map is there, and that
 * of the reader's waypoint wherever there is no live map. While the live map draws, no picture is
 * loaded.
 */
export class StillMap {
  readonly #page: StoryPage;
  readonly #isWanted: boolean;
  /** The picture in place and the one of the reader's waypoint, each as `<waypoint> <step>`. */
  #shown: string;
  #wanted: string;
  #isNeeded: boolean;

  /** Follows the store until the signal. `isWanted` says whether a live map will be tried. */
  constructor(page: StoryPage, store: Store<StoryState>, isWanted: boolean, signal: AbortSignal) {
    this.#page = page;
    this.#isWanted = isWanted;
    const step = page.still.getAttribute(ATTR.step);
    this.#shown = keyOf(
      page.still.getAttribute(ATTR.storyPicture) ?? "",
      step === null ? null : Number(step),
    );
    this.#wanted = this.#shown;
    this.#isNeeded = !isWanted;
    page.stillNote.hidden = isWanted;
    store.follow(
      ["shown", "step"],
      ({ shown, step }) => {
        this.#wanted = keyOf(shown, step);
        this.#apply();
      },
      signal,
    );
    store.follow(
      ["mapStatus"],
      ({ waypoint, mapStatus }) =>
        // Where the map has failed, its descriptions appear in the text.
        keepPlace(waypoint?.element, () => this.#showStatus(mapStatus)),
      signal,
    );
  }

  #showStatus(status: MapStatus): void {
    const { map, stillNote } = this.#page;
    const isUntried = status === "picture" && !this.#isWanted;
    map.setAttribute(ATTR.mapStatus, status);
    stillNote.hidden = status !== "failed" && !isUntried;
    this.#isNeeded = status === "loading" || status === "failed" || isUntried;
    this.#apply();
  }

  #apply(): void {
    if (!this.#isNeeded || this.#wanted === this.#shown) return;
    const [waypoint = "", step = ""] = this.#wanted.split(" ");
    const figure = this.#page.story.querySelector<HTMLElement>(
      `[${ATTR.storyPicture}="${waypoint}"]`,
    );
    if (figure === null) return;
    const { still } = this.#page;
    const copy = cloneLazy(still);
    const path = figure.getAttribute(ATTR.path) ?? "";
    const stepPath = figure.getAttribute(ATTR.steps)?.split(" ")[Number.parseInt(step, 10)] ?? path;
    for (const image of copy.querySelectorAll("source, img")) {
      const name = image.localName === "img" ? "src" : "srcset";
      image.setAttribute(name, stepPath + suffixOf(image.getAttribute(name) ?? ""));
    }
    const frames = figure.querySelectorAll("svg");
    copy.querySelectorAll("svg").forEach((svg, form) => {
      svg.setAttribute("viewBox", frames[form]?.getAttribute("viewBox") ?? "");
    });
    still.replaceChildren(...copy.childNodes);
    still.setAttribute(ATTR.storyPicture, waypoint);
    this.#shown = this.#wanted;
  }
}

function keyOf(waypoint: string, step: number | null): string {
  return `${waypoint} ${step ?? ""}`;
}

/** What follows a picture's path in the address of a file: its form, scale and theme. */
function suffixOf(address: string): string {
  return /\.[a-z\d-]+\.svg$/.exec(address)?.[0] ?? "";
}

/**
 * Makes a change that may move the text, and scrolls so that an element stays where the reader sees
 * it.
 */
function keepPlace(element: Element | undefined, change: () => void): void {
  const before = element?.getBoundingClientRect().top ?? 0;
  change();
  const moved = (element?.getBoundingClientRect().top ?? 0) - before;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: "instant" });
}

/** Has figures print their light pictures, also in a dark theme: paper is light. */
export function printLightPictures(story: HTMLElement, signal: AbortSignal): void {
  let dark: { source: HTMLSourceElement; media: string }[] = [];
  const onPaper = () => {
    const sources = story.querySelectorAll<HTMLSourceElement>(`[${ATTR.storyPicture}] source`);
    dark = [...sources].map((source) => ({ source, media: source.media }));
    for (const { source } of dark) source.media = "not all";
  };
  const onScreen = () => {
    for (const { source, media } of dark) source.media = media;
  };
  window.addEventListener("beforeprint", onPaper, { signal });
  window.addEventListener("afterprint", onScreen, { signal });
}
