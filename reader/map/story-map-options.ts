import type { Theme } from "../../lib/story/map-state.ts";
import type { Store } from "../store/store.ts";
import type { StoryState } from "../store/story-state.ts";
import type { loadMap } from "./load-map.ts";

/** The parts that a story's map needs. */
export interface StoryMapOptions {
  /** The element that the map fills. */
  canvas: HTMLElement;
  /**
   * The map follows `shown`, `step`, `view`, `selected` and `emphasis`; it writes `view`,
   * `emphasis` and `mapStatus`.
   */
  store: Store<StoryState>;
  /** Whether `start` will be called; without it the map is never busy. */
  isWanted: boolean;
  /**
   * Whether the reader goes on to other waypoints, whose tiles are then loaded ahead; yes where
   * left out.
   */
  readsOn?: boolean;
  /** Media query under which the map has its wide form; that of story pages where left out. */
  wide?: string;
  /** The theme that the page's address asks for; null or left out: the system's. */
  theme?: Theme | null;
  /** Loads the parts of the live map; dev loads others. */
  load?: typeof loadMap;
}
