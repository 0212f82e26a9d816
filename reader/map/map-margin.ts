import { ATTR } from "../../lib/story/attributes.ts";
import type { Camera, Size } from "../../lib/story/map-document.ts";
import { LegendButtons } from "./legend-buttons.ts";
import { showNorth, showScale } from "./map-measures.ts";

/** What stands around the live map and follows it: scale, north, and the key, whose rows bring out their layer. */
export class MapMargin {
  readonly #block: HTMLElement;
  readonly #legend: LegendButtons;

  /** `canvas` is the element the map fills; `emphasise` is told which layer the reader asks for, or null. */
  constructor(canvas: HTMLElement, emphasise: (layer: string | null) => void) {
    this.#block = canvas.closest<HTMLElement>(`[${ATTR.mapBlock}]`) ?? canvas;
    this.#legend = new LegendButtons(this.#block, emphasise);
  }

  /** Shows the scale and north of this camera in a map of this size (CSS px). */
  follow(camera: Camera, size: Size): void {
    showScale(this.#block, camera, size);
    showNorth(this.#block, camera.bearing);
  }

  /** Lets go of the layer that the reader asked for: another waypoint's map is shown. */
  release(): void {
    this.#legend.release();
  }

  /** Takes everything back: there is no live map any more. */
  stop(): void {
    this.#legend.stop();
    for (const part of this.#block.querySelectorAll(`[${ATTR.mapScale}], [${ATTR.mapNorth}]`))
      part.setAttribute("hidden", "");
  }
}
