/**
 * Runs in the head of every page, before anything is painted. The first paint does not wait for
 * fonts: text appears in local ones of the same width (`data-fonts-late`), and takes ours once all
 * those of the first screen have come. Without this script browsers swap in each font as it comes,
 * and what lies below it moves.
 */
import { ATTR } from "../../lib/story/attributes.ts";
import { FIRST_FONTS } from "../../lib/type/first-fonts.ts";
import { openingPicture } from "../page/opening-picture.ts";
import { savesData } from "../page/reading.ts";
import { keepLines } from "./keep-lines.ts";

/** From this time in ms between question and answer on, fonts would come after the first paint. */
const SLOW = 125;

const root = document.documentElement;
root.setAttribute(ATTR.fontsLate, "");
(isLineSlow() ? painted().then(openingPicture) : Promise.resolve()).then(loadFonts).then(() => {
  const show = () => root.removeAttribute(ATTR.fontsLate);
  if (performance.getEntriesByType("paint").length === 0) show();
  else keepLines(show);
});

/**
 * Whether fonts that are loaded ahead would only delay the text. Readers who come from another page
 * of the site have the fonts already.
 */
function isLineSlow(): boolean {
  const { connection } = navigator as Navigator & { connection?: { rtt?: number } };
  const isSlow = savesData() || (connection?.rtt ?? 0) >= SLOW;
  return isSlow && !document.referrer.startsWith(`${location.origin}/`);
}

function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Resolves once every font has come or failed: then the browser shows the next of its family. */
function loadFonts(): Promise<unknown> {
  const text = document.body?.textContent ?? undefined;
  return Promise.allSettled(FIRST_FONTS.map((font) => document.fonts.load(font, text)));
}
