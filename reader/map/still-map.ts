import { ATTR } from "../../lib/story/attributes.ts";
import { cloneLazy } from "../page/clone-lazy.ts";
import type { StoryPage } from "../page/story-page.ts";
import type { LiveMapStatus } from "./live-map.ts";

/**
 * The picture in the map's place: the one that the page came with until the live map is there, and that of the
 * reader's waypoint wherever there is none. While the live map draws, no picture is loaded.
 */
export class StillMap {
  readonly #page: StoryPage;
  /** What is shown and what is asked for: `<waypoint> <step>`. */
  #shown: string;
  #asked: string;
  #isNeeded: boolean;

  /** `opening` is the waypoint that the page came with the picture of; `isWanted` says whether a live map will be tried. */
  constructor(page: StoryPage, isWanted: boolean) {
    this.#page = page;
    const step = page.still.getAttribute(ATTR.step);
    this.#shown = keyOf(
      page.still.getAttribute(ATTR.storyPicture) ?? "",
      step === null ? null : Number(step),
    );
    this.#asked = this.#shown;
    this.#isNeeded = !isWanted;
    page.stillNote.hidden = isWanted;
  }

  /** Shows a waypoint's step, or will once it is needed. */
  show(waypoint: string, step: number | null): void {
    this.#asked = keyOf(waypoint, step);
    this.#apply();
  }

  /** Follows the live map's status. */
  follow(status: LiveMapStatus): void {
    this.#isNeeded = status === "loading" || status === "failed";
    this.#page.stillNote.hidden = status !== "failed";
    this.#apply();
  }

  #apply(): void {
    if (!this.#isNeeded || this.#asked === this.#shown) return;
    const [waypoint = "", step = ""] = this.#asked.split(" ");
    const figure = this.#page.story.querySelector<HTMLElement>(
      `[${ATTR.storyPicture}="${waypoint}"]`,
    );
    if (figure === null) return;
    const copy = cloneLazy(figure);
    const path = copy.getAttribute(ATTR.path) ?? "";
    const stepPath = copy.getAttribute(ATTR.steps)?.split(" ")[Number.parseInt(step, 10)];
    if (stepPath !== undefined) {
      for (const image of copy.querySelectorAll("source, img")) {
        const name = image.localName === "img" ? "src" : "srcset";
        image.setAttribute(name, (image.getAttribute(name) ?? "").replace(path, stepPath));
      }
    }
    const { still } = this.#page;
    still.replaceChildren(...copy.childNodes);
    still.setAttribute(ATTR.storyPicture, waypoint);
    this.#shown = this.#asked;
  }
}

function keyOf(waypoint: string, step: number | null): string {
  return `${waypoint} ${step ?? ""}`;
}
