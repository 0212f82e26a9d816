import type { Map as MapLibreMap } from "maplibre-gl";
import type { ExpectedState } from "../../lib/map/expected.ts";

/** `window.__story`: what tests and embedders may ask a running story. Described in docs/contracts.md. */
export interface WindowStory {
  readonly version: 1;
  /** The live map, null until its style is loaded. */
  readonly map: MapLibreMap | null;
  /** Id of the first style layer of every story layer, in drawing order; empty until the document is loaded. */
  readonly layers: string[];
  /** Id of the chapter in charge, null above the first. */
  active(): string | null;
  /** Index of the step in charge, null where the waypoint in charge has no steps. */
  step(): number | null;
  /** The complete state of a chapter's first waypoint for the present viewport; null where there is none. */
  expected(id: string): ExpectedState | null;
  /** True while a state is asked for that is not yet applied or still in transition. */
  busy(): boolean;
}

declare global {
  interface Window {
    __story?: WindowStory;
  }
}
