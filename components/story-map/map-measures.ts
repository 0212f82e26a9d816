import { scaleBar } from "../../lib/map/scale-bar.ts";
import type { Camera, Size } from "../../lib/story/map-document.ts";
import { say } from "../../lib/story/strings.ts";

/** How far in degrees a map may be turned and still be read as north up. */
const UNTURNED = 0.5;

/** Draws the scale bar of a camera in a map of this size (CSS px). */
export function showScale(root: HTMLElement, camera: Camera, size: Size): void {
  const scale = root.querySelector<HTMLElement>("[data-map-scale]");
  const [words, bar] = [...(scale?.children ?? [])] as HTMLElement[];
  const [length, where] = [...(words?.children ?? [])] as HTMLElement[];
  if (scale === null || !bar || !length || !where) return;
  const { metres, width, varies } = scaleBar(camera, size);
  const round =
    metres < 1000
      ? say("scale.metres", { length: metres })
      : say("scale.kilometres", { length: (metres / 1000).toLocaleString("en") });
  bar.style.width = `${width}px`;
  const label = say("scale.label", {
    length: varies ? `${round} ${say("scale.middle")}` : round,
  });
  // Written only where it changes: this runs at every frame of a flight.
  if (scale.getAttribute("aria-label") !== label) {
    length.textContent = round;
    where.hidden = !varies;
    scale.setAttribute("aria-label", label);
  }
  scale.hidden = false;
}

/** Turns the north arrow to where north is; hidden where north is up. `bearing` in degrees is the direction that is up. */
export function showNorth(root: HTMLElement, bearing: number): void {
  const arrow = root.querySelector<HTMLElement>("[data-map-north]");
  const drawing = arrow?.querySelector("svg");
  if (!arrow || !drawing) return;
  const turned = ((bearing + 540) % 360) - 180;
  const isUp = Math.abs(turned) < UNTURNED;
  arrow.hidden = isUp;
  if (isUp) return;
  drawing.style.rotate = `${-turned}deg`;
  const degrees = Math.round(Math.abs(turned));
  const label = say(turned > 0 ? "north.left" : "north.right", { degrees });
  if (arrow.getAttribute("aria-label") !== label) arrow.setAttribute("aria-label", label);
}
