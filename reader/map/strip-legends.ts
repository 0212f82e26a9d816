import { ATTR } from "../../lib/story/attributes.ts";
import { cloneLazy } from "../page/clone-lazy.ts";
import type { StoryPage } from "../page/story-page.ts";

/**
 * Copies the legend of every waypoint from its figure into the strip under the map, after the one
 * that the page came with, and under them the links of its downloads from the share menu. A copy is
 * hidden until its waypoint is active. Removes the copies at the signal.
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
    return [legend];
  });
  const downloads = [...story.querySelectorAll<HTMLElement>(`[${ATTR.storyDownload}]`)].map(
    cloneLazy,
  );
  opening?.after(...legends, ...downloads);
  const copies = [...legends, ...downloads];
  for (const copy of copies) copy.hidden = true;
  signal.addEventListener("abort", () => {
    for (const copy of copies) copy.remove();
  });
}
