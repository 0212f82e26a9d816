import { ATTR } from "../../lib/story/attributes.ts";
import type { LiveMapStatus } from "../map/live-map.ts";
import type { StoryMap } from "../map/story-map.ts";
import { onKeptReturn } from "../page/kept-return.ts";
import { pageWords } from "../page/page-words.ts";

/** Where the embed's picture has its wide form: components/map/map-picture.module.css has the same number. */
const WIDE = "(min-width: 600px)";

/**
 * Offers the live map of an embed, which comes when a reader asks for it and stays while it is in view: a page may hold
 * many embeds, and a browser gives some sixteen graphics contexts to all of them. Out of view the picture is back.
 * Offers nothing in a sandbox without an origin, where the map's worker cannot start. `figure` has the map's attributes.
 * Returns a function that takes it all back.
 */
export function offerLiveMap(figure: HTMLElement): () => void {
  const mapDocument = figure.getAttribute(ATTR.mapDocument) ?? "";
  const basePath = figure.getAttribute(ATTR.basePath) ?? "";
  const picture = one(figure, `[${ATTR.storyPicture}]`);
  const status = one(figure, `[${ATTR.mapStatus}]`);
  const canvas = one(figure, `[${ATTR.mapCanvas}]`);
  const explore = one(figure, `[${ATTR.embedExplore}]`);
  const said = one(figure, `[${ATTR.embedSaid}]`);
  if (self.origin === "null") return () => undefined;

  let map: StoryMap | null = null;
  let isAwaited = false;
  let asked = new AbortController();
  let wasSeen = false;
  // Just after a scroll of the page around it a frame may still be told that it is out of view.
  const inView = new IntersectionObserver((entries) => {
    const isSeen = entries.at(-1)?.isIntersecting === true;
    if (!isSeen && wasSeen) end();
    wasSeen = isSeen;
  });
  const tell = (now: LiveMapStatus) => {
    const say = pageWords();
    status.setAttribute(ATTR.mapStatus, now);
    if (now === "loading") said.textContent = say("embed.loading");
    else said.textContent = now === "failed" ? say("map.still") : "";
    // The button is gone that the keyboard was on.
    if (now === "idle" && isAwaited && document.activeElement === document.body)
      canvas.querySelector("canvas")?.focus({ preventScroll: true });
    if (now === "idle") isAwaited = false;
  };

  async function begin(): Promise<void> {
    asked = new AbortController();
    const { signal } = asked;
    isAwaited = document.activeElement === explore;
    explore.hidden = true;
    tell("loading");
    inView.observe(picture);
    try {
      const { StoryMap } = await import("../map/story-map.ts");
      if (signal.aborted) return;
      const theme = document.documentElement.getAttribute(ATTR.theme);
      map = new StoryMap({
        canvas,
        base: location.origin + basePath,
        waypoint: picture.getAttribute(ATTR.storyPicture) ?? "",
        step: null,
        isWanted: true,
        wide: WIDE,
        theme: theme === "dark" || theme === "light" ? theme : null,
        tell: (now) => signal.aborted || tell(now),
        changed: () => undefined,
      });
      await map.start(mapDocument);
    } catch {
      if (!signal.aborted) tell("failed");
    }
  }

  function end(): void {
    inView.disconnect();
    asked.abort();
    map?.stop();
    map = null;
    status.setAttribute(ATTR.mapStatus, "picture");
    said.textContent = "";
    explore.hidden = false;
  }

  const offer = new AbortController();
  explore.addEventListener("click", () => void begin(), { signal: offer.signal });
  // A map that failed may have failed because the reader left: it is offered once more.
  onKeptReturn(() => status.getAttribute(ATTR.mapStatus) === "failed" && end(), offer.signal);
  explore.hidden = false;
  return () => {
    offer.abort();
    end();
    explore.hidden = true;
  };
}

function one(root: ParentNode, selector: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (element === null)
    throw new Error(`offerLiveMap: an element ${selector} expected, none found`);
  return element;
}
