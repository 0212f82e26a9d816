import type { Map as MapLibreMap } from "maplibre-gl";
import type { ExpectedState } from "../../lib/map/expected.ts";

/** `window.__story`: a running story for tests and embedders. Described in docs/contracts.md. */
export interface WindowStory {
  readonly version: 1;
  /** The live map, null until its style is loaded. */
  readonly map: MapLibreMap | null;
  /**
   * Id of the first style layer of every story layer, in drawing order; empty until the document is
   * loaded.
   */
  readonly layers: string[];
  /** Id of the active chapter, null above the first. */
  active(): string | null;
  /** Index of the active step, null where the active waypoint has no steps. */
  step(): number | null;
  /**
   * The complete state of a chapter's first waypoint for the present viewport; null where there is
   * none.
   */
  expected(id: string): ExpectedState | null;
  /** True while the page does not yet show its last state. */
  busy(): boolean;
}

declare global {
  interface Window {
    __story?: WindowStory;
  }
}
