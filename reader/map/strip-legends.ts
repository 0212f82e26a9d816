import { ATTR } from "../../lib/story/attributes.ts";
import { cloneLazy } from "../page/clone-lazy.ts";
import type { StoryPage } from "../page/story-page.ts";

/**
 * Copies the legend of every waypoint from its figure into the strip under the map, after the one
 * that the page came with. A copy is hidden until its waypoint is active. Removes the copies at the
 * signal.
 */
export function fillStrip({ story, strip }: StoryPage, signal: AbortSignal): void {
  const [opening] = strip.querySelectorAll(`[${ATTR.storyLegend}]`);
  const figures = [...story.querySelectorAll<HTMLElement>(`[${ATTR.storyKey}]`)];
  const legends = figures.flatMap((figure) => {
    const waypoint = figure.getAttribute(ATTR.storyKey) ?? "";
    const original = figure.querySelector("ul");
    if (original === null || opening?.getAttribute(ATTR.storyLegend) === waypoint) return [];
    const legend = cloneLazy(original);
    legend.setAttribute(ATTR.storyLegend, waypoint);
    legend.hidden = true;
    return [legend];
  });
  opening?.after(...legends);
  signal.addEventListener("abort", () => {
    for (const legend of legends) legend.remove();
  });
}
