import { ATTR } from "../../lib/story/attributes.ts";
import type { Theme } from "../../lib/story/map-state.ts";

/**
 * The theme that the reader or the address of an embed has chosen; null where the device decides.
 */
export function chosenTheme(): Theme | null {
  return document.documentElement.getAttribute(ATTR.theme) as Theme | null;
}

/** Whether the reader wants nothing to move. */
export function isCalm(): boolean {
  return document.documentElement.matches(`[${ATTR.reading}~=calm]`);
}

/** Whether the reader has switched off keys that are a single letter. */
export function ignoresLetters(): boolean {
  return document.documentElement.matches(`[${ATTR.reading}~=no-letters]`);
}

/** Whether the reader wants no announcements of another map. */
export function isQuiet(): boolean {
  return document.documentElement.matches(`[${ATTR.reading}~=quiet]`);
}

/** Whether the reader saves data, by the settings of the site or of the browser. */
export function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return (
    connection?.saveData === true || document.documentElement.matches(`[${ATTR.reading}~=saving]`)
  );
}
