import { turnOf } from "../../lib/map/north.ts";
import { scaleBar } from "../../lib/map/scale-bar.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Camera, Size } from "../../lib/story/map-document.ts";
import { printDistance } from "../../lib/words/distance.ts";
import { pageLanguage } from "../page/page-language.ts";
import { pageWords } from "../page/page-words.ts";

/** Draws the scale bar of a camera in a map of this size (CSS px). */
export function showScale(root: HTMLElement, camera: Camera, size: Size): void {
  const scale = root.querySelector<HTMLElement>(`[${ATTR.mapScale}]`);
  const part = (name: ATTR) => scale?.querySelector<HTMLElement>(`[${name}]`);
  const length = part(ATTR.scaleLength);
  const where = part(ATTR.scaleWhere);
  const bar = part(ATTR.scaleBar);
  if (!scale || !length || !where || !bar) return;
  const say = pageWords();
  const { metres, width, varies } = scaleBar(camera, size);
  const round = printDistance(metres, pageLanguage());
  bar.style.width = `${width}px`;
  const label = say("scale.label", {
    length: varies ? `${round} ${say("scale.middle")}` : round,
  });
  // Written only when it changes: this runs at every frame of a flight.
  if (scale.getAttribute("aria-label") !== label) {
    length.textContent = round;
    where.hidden = !varies;
    scale.setAttribute("aria-label", label);
  }
  scale.hidden = false;
}

/**
 * Turns the north arrow to north and hides it where north is up. `bearing` in degrees is the
 * direction that is up.
 */
export function showNorth(root: HTMLElement, bearing: number): void {
  const arrow = root.querySelector<HTMLElement>(`[${ATTR.mapNorth}]`);
  const drawing = arrow?.querySelector("svg");
  if (!arrow || !drawing) return;
  const turned = turnOf(bearing);
  arrow.hidden = turned === 0;
  if (turned === 0) return;
  drawing.style.rotate = `${-turned}deg`;
  const degrees = Math.round(Math.abs(turned));
  const label = pageWords()(turned > 0 ? "north.left" : "north.right", { degrees });
  if (arrow.getAttribute("aria-label") !== label) arrow.setAttribute("aria-label", label);
}
