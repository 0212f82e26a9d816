import { ATTR } from "../../lib/story/attributes.ts";

/**
 * Says at the foot of the window, and aloud, that what the reader pressed could not be loaded,
 * until their next press. The page holds the words: what would hold them may be what could not be
 * loaded.
 */
export function sayUnavailable(): void {
  const words = document.querySelector(`[${ATTR.unavailable}]`)?.getAttribute(ATTR.unavailable);
  const note = document.createElement("p");
  note.className = "unavailable";
  note.setAttribute("role", "alert");
  document.body.append(note);
  // A live region is read when its text changes, not when it comes.
  requestAnimationFrame(() => {
    note.textContent = words ?? "";
  });
  document.addEventListener("click", () => note.remove(), { once: true, capture: true });
}
