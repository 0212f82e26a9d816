import { ATTR } from "../../lib/story/attributes.ts";
import type { StoryDetails, StoryDetailsOptions } from "./story-details.tsx";

/** The details as the page's script knows them: it loads their code when a reader first asks. */
export interface Details {
  /** Another waypoint is in charge. */
  moved(waypoint: string): void;
  /** Opens what the panel tells of one feature; of one that is not there, of its layer. Resolves when it is open or has failed. */
  open(layer: string, feature: string): Promise<void>;
}

/**
 * Listens for presses on the map and on the lists' buttons, and for a mouse over the map; ends with the signal. `measure` is called before a
 * list opens: a scroll that the page hears of only afterwards would count as leaving what the list tells of.
 */
export function listenForDetails(
  options: StoryDetailsOptions,
  story: HTMLElement,
  measure: () => void,
  signal: AbortSignal,
): Details {
  let code: Promise<StoryDetails> | null = null;
  let hasFailed = false;
  const use = (work: (details: StoryDetails) => void | Promise<void>): Promise<void> => {
    code ??= import("./details-code.ts").then(({ StoryDetails }) => {
      hasFailed = false;
      return new StoryDetails(options);
    });
    return code.then(work, (error: unknown) => {
      code = null;
      hasFailed = true;
      console.warn(`StoryDetails: the panel's code did not load (${String(error)}).`);
    });
  };
  story.addEventListener(
    "click",
    ({ target, detail }) => {
      const button = target instanceof Element ? target.closest(`[${ATTR.storyList}]`) : null;
      if (!(button instanceof HTMLElement)) return;
      measure();
      // A click that no pointer made has no count.
      void use((details) => details.list(button, detail === 0));
    },
    { signal },
  );
  options.canvas.addEventListener("click", (event) => void use((d) => d.press(event)), { signal });
  const hover = (event: PointerEvent) => {
    // A finger has no hand to show. What did not load is asked for anew by a press, not at every move.
    if (event.pointerType === "touch" || hasFailed) return;
    void use((details) => details.hover(event));
  };
  options.canvas.addEventListener("pointermove", hover, { signal });
  // What did not load has nothing to hear, and its failure is told above.
  const tell = (work: (details: StoryDetails) => void) => void code?.then(work, () => undefined);
  signal.addEventListener("abort", () => tell((details) => details.stop()));
  return {
    moved: (waypoint) => tell((details) => details.moved(waypoint)),
    open: (layer, feature) => use((details) => details.feature(layer, feature)),
  };
}
