import { ATTR } from "../../lib/story/attributes.ts";

/**
 * Hides the title beside the rail on Escape, until the mouse or the focus comes to another, and
 * until the signal.
 */
export function hideTitlesOnEscape(signal: AbortSignal): void {
  const rail = document.querySelector<HTMLElement>(`[${ATTR.storyRail}]`);
  if (rail === null) return;
  const show = () => rail.removeAttribute(ATTR.dismissed);
  rail.addEventListener("focusin", show, { signal });
  rail.addEventListener("pointerover", show, { signal });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (rail.querySelector("a:is(:hover, :focus-visible)") === null) return;
      event.preventDefault();
      rail.setAttribute(ATTR.dismissed, "");
    },
    { signal },
  );
}
