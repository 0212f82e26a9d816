import { cloneLazy } from "../page/clone-lazy.ts";
import type { StoryPage } from "../page/story-page.ts";

/**
 * Puts a copy of every waypoint's key, which stands in its figure, into the strip under the map, beside the one
 * that the page came with: hidden until its waypoint is in charge. Returns a function that takes them away.
 */
export function fillStrip({ story, strip }: StoryPage): () => void {
  const [opening] = strip.querySelectorAll("[data-story-legend]");
  const keys = [...story.querySelectorAll<HTMLElement>("[data-story-key]")].flatMap((figure) => {
    const { storyKey = "" } = figure.dataset;
    const original = figure.firstElementChild;
    if (
      !(original instanceof HTMLElement) ||
      opening?.getAttribute("data-story-legend") === storyKey
    )
      return [];
    const key = cloneLazy(original);
    key.dataset.storyLegend = storyKey;
    key.hidden = true;
    return [key];
  });
  opening?.after(...keys);
  return () => {
    for (const key of keys) key.remove();
  };
}
