import type { Root } from "hast";
import type { MapState } from "./map-state.ts";

/**
 * A point in the prose where the map changes. Its id is unique among all waypoints and chapters of
 * a story.
 */
export interface Waypoint {
  id: string;
  /**
   * Ids it had before, which still lead to it; none is in use elsewhere in the story. A chapter's
   * own has the chapter's.
   */
  aliases: string[];
  map: MapState;
  /** What the map shows, in words, for those who do not see it. */
  describe: string;
}

/**
 * The prose that belongs to one waypoint. `body` is a plain tree of HTML elements and
 * `ProseElements`; nothing in it is code. The `href` of an `a` is an absolute address, `#…` for a
 * place of the story, or `/…` for a page of the site, from its root.
 */
export interface Passage {
  waypoint: Waypoint;
  body: Root;
}

/** A titled section of a story with an address of its own. */
export interface Chapter {
  id: string;
  /** Ids it had before: their addresses still lead to it. */
  aliases: string[];
  /** Not for readers yet: see `withoutDrafts`. */
  draft: boolean;
  /** 1 for the first chapter. */
  number: number;
  title: string;
  /** A few words above the title; null where there is none. */
  kicker: string | null;
  summary: string;
  /**
   * The first passage belongs to the chapter's own waypoint, whose id is the chapter's; never
   * empty.
   */
  passages: [Passage, ...Passage[]];
  /** Ids of the sources its notes name; note n is `sources[n - 1]`. */
  sources: string[];
}
