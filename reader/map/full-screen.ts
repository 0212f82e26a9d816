import { ATTR } from "../../lib/story/attributes.ts";

/**
 * Offers the map and its legend on the whole screen, with the panel of details, where the browser
 * can do that, until the signal. The button and Escape, as browsers have it, lead back.
 */
export function offerFullScreen(block: HTMLElement, signal: AbortSignal): void {
  const page = block.ownerDocument;
  const button = block.querySelector<HTMLElement>(`[${ATTR.mapScreen}]`);
  if (button === null || !page.fullscreenEnabled) return;
  const panel = page.querySelector<HTMLElement>(`[${ATTR.storyDetails}]`);
  const home = panel?.parentElement;
  button.hidden = false;
  button.addEventListener(
    "click",
    () => {
      const change =
        page.fullscreenElement === block ? page.exitFullscreen() : block.requestFullscreen();
      change.catch((error) => console.warn(`offerFullScreen: ${String(error)}`));
    },
    { signal },
  );
  page.addEventListener(
    "fullscreenchange",
    () => {
      const isWhole = page.fullscreenElement === block;
      button.setAttribute("aria-pressed", String(isWhole));
      // Nothing outside the block is on the screen.
      if (panel !== null) (isWhole ? block : home)?.append(panel);
    },
    { signal },
  );
  signal.addEventListener("abort", () => {
    button.hidden = true;
    if (panel !== null) home?.append(panel);
  });
}
