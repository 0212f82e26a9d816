import type { Theme } from "../../lib/story/map-state.ts";
import type { LiveMapStatus } from "./live-map.ts";

/** What a story's map is made with. */
export interface StoryMapOptions {
  /** The element the map fills. */
  canvas: HTMLElement;
  /** Absolute address of the site's root without a slash at the end. */
  base: string;
  /** Id of the waypoint to open with. */
  waypoint: string;
  /** Its step; null where it has none. */
  step: number | null;
  /** Whether `start` will be called; where not, nothing is ever awaited. */
  isWanted: boolean;
  /** Media query under which the map has its wide form; that of story pages where left out. */
  wide?: string;
  /** The theme that its page was asked for; null or left out: the system's. */
  theme?: Theme | null;
  tell(status: LiveMapStatus): void;
  /** The reader has asked for another mark or view, or has let go of one. */
  changed(): void;
}
