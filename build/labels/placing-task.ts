import type { World } from "../../lib/map/document/document.ts";
import type { PlaceStateLabels } from "../../lib/map/labels/place-labels.ts";
import type { Form } from "../../lib/story/map-state.ts";
import type { Story } from "../../lib/story/story.ts";
import type { CachePlace, WorkCount } from "../work/work-cache.ts";

/** All that labels are placed from: plain values, so that each thread can have a copy. */
export interface PlacingStock {
  stories: readonly Story[];
  world: World;
  cache: CachePlace;
}

/** The labels of one waypoint in one form. */
export interface PlacingTask {
  story: string;
  waypoint: string;
  form: Form;
}

/** The labels of a task, and whether they were placed anew. */
export interface Placed {
  labels: ReturnType<PlaceStateLabels>;
  count: WorkCount;
}
