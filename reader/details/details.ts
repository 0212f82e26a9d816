import { ATTR } from "../../lib/story/attributes.ts";
import { sayUnavailable } from "../page/say-unavailable.ts";
import type { StoryDetails, StoryDetailsOptions } from "./story-details.tsx";

/** The details as the page's script knows them: their code loads when a reader first opens some. */
export interface Details {
  /**
   * Opens the details of one feature, or those of its layer if it is not there. Resolves when they
   * are open or have failed.
   */
  open(layer: string, feature: string): Promise<void>;
}

/**
 * Listens for presses on the map and on the lists' buttons, and for a mouse over the map, until the
 * signal. `measure` is called before a list opens: a scroll that is measured only later would count
 * as leaving its place.
 */
export function listenForDetails(
  options: StoryDetailsOptions,
  story: HTMLElement,
  measure: () => void,
  signal: AbortSignal,
): Details {
  let code: Promise<StoryDetails> | null = null;
  let hasFailed = false;
  const use = (
    work: (details: StoryDetails) => void | Promise<void>,
    isPress = true,
  ): Promise<void> => {
    code ??= import("./details-code.ts").then(({ StoryDetails }) => {
      hasFailed = false;
      return new StoryDetails(options);
    });
    return code.then(work, (error: unknown) => {
      code = null;
      hasFailed = true;
      if (isPress) sayUnavailable();
      console.warn(`StoryDetails: the panel's code did not load (${String(error)}).`);
    });
  };
  story.addEventListener(
    "click",
    ({ target, detail }) => {
      const button = target instanceof Element ? target.closest(`[${ATTR.storyList}]`) : null;
      if (!(button instanceof HTMLElement)) return;
      measure();
      // A click by keyboard has no count.
      void use((details) => details.list(button, detail === 0));
    },
    { signal },
  );
  options.canvas.addEventListener("click", (event) => void use((d) => d.press(event)), { signal });
  const hover = (event: PointerEvent) => {
    // A finger has no pointer. After a failure a press loads the code anew, not every move of the
    // mouse.
    if (event.pointerType === "touch" || hasFailed) return;
    void use((details) => details.hover(event), false);
  };
  options.canvas.addEventListener("pointermove", hover, { signal });
  // Code that did not load has nothing to end or to close.
  const useLoaded = (work: (details: StoryDetails) => void) =>
    void code?.then(work, () => undefined);
  const leave = () => useLoaded((details) => details.leave());
  options.canvas.addEventListener("pointerleave", leave, { signal });
  window.addEventListener("scroll", leave, { passive: true, signal });
  signal.addEventListener("abort", () => useLoaded((details) => details.stop()));
  options.store.follow(
    ["waypoint", "step"],
    ({ shown }) => useLoaded((details) => details.follow(shown)),
    signal,
  );
  return { open: (layer, feature) => use((details) => details.feature(layer, feature)) };
}
