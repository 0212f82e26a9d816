import { ATTR } from "../../lib/story/attributes.ts";

/** Elements that use arrow keys, or hold the reader until they close. */
const OWN_KEYS = `input, textarea, select, dialog, [contenteditable], [${ATTR.mapCanvas}], [${ATTR.detailPanel}]`;
/** Elements that the space bar presses. */
const PRESSED = "button, summary";

/**
 * The move that a key of a presentation asks for, 1 or -1, or `leave`; null where the key is for
 * something else. Arrow keys follow the direction of the text.
 */
export function readKey(event: KeyboardEvent, isRtl: boolean): 1 | -1 | "leave" | null {
  const { key, shiftKey, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const isIn = (elements: string) => target instanceof Element && target.closest(elements) !== null;
  if (isIn(OWN_KEYS)) return null;
  if (key === " ") return isIn(PRESSED) ? null : shiftKey ? -1 : 1;
  if (shiftKey) return null;
  switch (key) {
    case "Escape":
      return "leave";
    case "ArrowDown":
    case "PageDown":
      return 1;
    case "ArrowUp":
    case "PageUp":
      return -1;
    case "ArrowRight":
      return isRtl ? -1 : 1;
    case "ArrowLeft":
      return isRtl ? 1 : -1;
    default:
      return null;
  }
}
