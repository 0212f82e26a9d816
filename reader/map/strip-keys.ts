import { ATTR } from "../../lib/story/attributes.ts";
import { cloneLazy } from "../page/clone-lazy.ts";
import type { StoryPage } from "../page/story-page.ts";

/**
 * Puts a copy of every waypoint's key, which stands in its figure, into the strip under the map, beside the one
 * that the page came with: hidden until its waypoint is in charge. Returns a function that takes them away.
 */
export function fillStrip({ story, strip }: StoryPage): () => void {
  const [opening] = strip.querySelectorAll(`[${ATTR.storyLegend}]`);
  const keys = [...story.querySelectorAll<HTMLElement>(`[${ATTR.storyKey}]`)].flatMap((figure) => {
    const waypoint = figure.getAttribute(ATTR.storyKey) ?? "";
    const original = figure.querySelector("ul");
    if (original === null || opening?.getAttribute(ATTR.storyLegend) === waypoint) return [];
    const key = cloneLazy(original);
    key.setAttribute(ATTR.storyLegend, waypoint);
    key.hidden = true;
    return [key];
  });
  opening?.after(...keys);
  return () => {
    for (const key of keys) key.remove();
  };
}
