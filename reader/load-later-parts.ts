import { ATTR } from "../lib/story/attributes.ts";
import type { LaterStory } from "./later-parts.ts";
import { sayUnavailable } from "./page/say-unavailable.ts";
import type { StoryState } from "./store/story-state.ts";

/** Events of a reader who does something with the page. */
const ACTS = ["keydown", "click", "scroll"] as const;

/**
 * Loads the parts of a story that no reader needs who does nothing, at the first act of the reader
 * or for an address with a query, and has them answer the key or the press that came before them.
 * Ends with the signal.
 */
export function loadLaterParts(story: LaterStory, signal: AbortSignal): void {
  let asked: UIEvent | null = null;
  let before: StoryState | null = null;
  let isLoading = false;
  const load = (event?: Event) => {
    // The page itself scrolls to the chapter that it opens with.
    if (event?.type === "scroll" && story.position.isHeld) return;
    if (event instanceof UIEvent) asked = event;
    if (isLoading) return;
    isLoading = true;
    // Until the page has opened, the reader has not been anywhere.
    if (story.store.state.pace !== "arriving") before ??= story.store.state;
    import("./later-parts.ts").then(
      ({ startLaterParts }) => signal.aborted || startLaterParts(story, before, asked, signal),
      // Another act tries again.
      () => {
        isLoading = false;
        if ((event?.target as Element | null)?.closest?.(`[${ATTR.move}]`)) sayUnavailable();
      },
    );
  };
  for (const act of ACTS) addEventListener(act, load, { passive: true, signal });
  if (location.search !== "") load();
}
