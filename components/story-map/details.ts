import type { StoryDetails, StoryDetailsOptions } from "../detail-panel/story-details.tsx";

/** The details as the page's script knows them: it loads their code when a reader first asks. */
export interface Details {
  /** Another waypoint is in charge. */
  moved(waypoint: string): void;
}

/** Listens for presses on the map and on the lists' buttons; ends with the signal. */
export function listenForDetails(
  options: StoryDetailsOptions,
  story: HTMLElement,
  signal: AbortSignal,
): Details {
  let code: Promise<StoryDetails> | null = null;
  const use = (work: (details: StoryDetails) => void) => {
    code ??= import("../detail-panel/details-code.ts").then(
      ({ StoryDetails }) => new StoryDetails(options),
    );
    code.then(work).catch((error: unknown) => {
      code = null;
      console.warn(`StoryDetails: the panel's code did not load (${String(error)}).`);
    });
  };
  story.addEventListener(
    "click",
    ({ target, detail }) => {
      const button = target instanceof Element ? target.closest("[data-story-list]") : null;
      // A click that no pointer made has no count.
      if (button instanceof HTMLElement) use((details) => details.list(button, detail === 0));
    },
    { signal },
  );
  options.canvas.addEventListener("click", (event) => use((d) => d.press(event)), { signal });
  options.canvas.addEventListener("pointermove", (event) => use((d) => d.hover(event)), { signal });
  signal.addEventListener("abort", () => void code?.then((details) => details.stop()));
  return { moved: (waypoint) => void code?.then((details) => details.moved(waypoint)) };
}
