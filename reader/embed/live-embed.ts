import { mediaQueries } from "../../lib/map/layout.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import { StoryFiles } from "../files/story-files.ts";
import type { StoryMap } from "../map/story-map.ts";
import { findElement } from "../page/find-element.ts";
import { onKeptReturn } from "../page/kept-return.ts";
import { pageWords } from "../page/page-words.ts";
import { Store } from "../store/store.ts";
import { type MapStatus, type StoryState, UNREAD } from "../store/story-state.ts";

/**
 * Offers the live map of an embed: it comes when a reader presses the button, and stays while it is
 * in view. A page may hold many embeds, and a browser has some sixteen graphics contexts for all of
 * them. Out of view the picture is back. Offers nothing in a sandbox without an origin, where the
 * map's worker cannot start. `figure` has the map's attributes. Returns a function that takes it
 * all back. Throws where the figure lacks an element.
 */
export function offerLiveMap(figure: HTMLElement): () => void {
  const embed = new LiveEmbed(figure);
  return self.origin === "null" ? () => undefined : embed.offer();
}

class LiveEmbed {
  readonly #figure: HTMLElement;
  readonly #picture: HTMLElement;
  readonly #status: HTMLElement;
  readonly #canvas: HTMLElement;
  readonly #explore: HTMLElement;
  readonly #said: HTMLElement;
  #map: StoryMap | null = null;
  #attempt = new AbortController();
  /** Whether the reader pressed the button by keyboard, and waits for the map. */
  #isAwaited = false;
  #wasSeen = false;
  // Just after a scroll of the page around it, a frame may still be reported as out of view.
  readonly #inView = new IntersectionObserver((entries) => {
    const isSeen = entries.at(-1)?.isIntersecting === true;
    if (!isSeen && this.#wasSeen) this.#end();
    this.#wasSeen = isSeen;
  });

  constructor(figure: HTMLElement) {
    const find = (selector: string) => findElement(figure, selector, "offerLiveMap");
    this.#figure = figure;
    this.#picture = find(`[${ATTR.storyPicture}]`);
    this.#status = find(`[${ATTR.mapStatus}]`);
    this.#canvas = find(`[${ATTR.mapCanvas}]`);
    this.#explore = find(`[${ATTR.embedExplore}]`);
    this.#said = find(`[${ATTR.embedSaid}]`);
  }

  offer(): () => void {
    const offer = new AbortController();
    const { signal } = offer;
    this.#explore.addEventListener("click", () => void this.#begin(), { signal });
    // A map that failed may have failed because the reader left: it is offered once more.
    onKeptReturn(
      () => this.#status.getAttribute(ATTR.mapStatus) === "failed" && this.#end(),
      signal,
    );
    this.#explore.hidden = false;
    return () => {
      offer.abort();
      this.#end();
      this.#explore.hidden = true;
    };
  }

  async #begin(): Promise<void> {
    this.#attempt = new AbortController();
    const { signal } = this.#attempt;
    const shown = this.#picture.getAttribute(ATTR.storyPicture) ?? "";
    const store = new Store<StoryState>({ ...UNREAD, shown, mapStatus: "loading" });
    this.#isAwaited = document.activeElement === this.#explore;
    this.#explore.hidden = true;
    store.follow(["mapStatus"], ({ mapStatus }) => this.#showStatus(mapStatus), signal);
    this.#inView.observe(this.#picture);
    try {
      const { StoryMap } = await import("../map/story-map.ts");
      if (signal.aborted) return;
      const theme = document.documentElement.getAttribute(ATTR.theme);
      const basePath = this.#figure.getAttribute(ATTR.basePath) ?? "";
      const mapDocument = this.#figure.getAttribute(ATTR.mapDocument) ?? "";
      this.#map = new StoryMap({
        canvas: this.#canvas,
        store,
        isWanted: true,
        readsOn: false,
        wide: mediaQueries.wideFigure,
        theme: theme === "dark" || theme === "light" ? theme : null,
      });
      await this.#map.start(new StoryFiles(location.origin + basePath, mapDocument));
    } catch {
      store.set({ mapStatus: "failed" });
    }
  }

  #showStatus(status: MapStatus): void {
    const say = pageWords();
    this.#status.setAttribute(ATTR.mapStatus, status);
    if (status === "loading") this.#said.textContent = say("embed.loading");
    else this.#said.textContent = status === "failed" ? say("map.still") : "";
    if (status !== "idle") return;
    // The button that had the focus is gone.
    if (this.#isAwaited && document.activeElement === document.body)
      this.#canvas.querySelector("canvas")?.focus({ preventScroll: true });
    this.#isAwaited = false;
  }

  #end(): void {
    this.#inView.disconnect();
    this.#attempt.abort();
    this.#map?.stop();
    this.#map = null;
    this.#status.setAttribute(ATTR.mapStatus, "picture");
    this.#said.textContent = "";
    this.#explore.hidden = false;
  }
}
