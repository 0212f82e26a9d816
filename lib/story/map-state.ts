import type { Bounds, LngLat, MercatorPoint } from "./geography.ts";

/**
 * The two forms a map is drawn in: `wide` on large screens, `tall` on phones and small windows,
 * where labels are fewer. Which one a viewport gets: `lib/map/viewport`.
 */
export const FORMS = ["wide", "tall"] as const;
export type Form = (typeof FORMS)[number];

/** Light or dark, as the reader's system says. */
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/**
 * What a map must show, independent of any screen: a box in the Mercator square, turned by
 * `bearing`. `span` is its width and height as drawn (after turning), in units of the Mercator
 * square.
 */
export interface Frame {
  center: MercatorPoint;
  span: [width: number, height: number];
  /** Compass direction that is up, in degrees; 0 is north. */
  bearing: number;
}

/** A short text on the map with a leader to what it is about. */
export interface Annotation {
  id: string;
  /** What it points at: a place, or a feature's representative point. */
  at: LngLat;
  /** Where the text stands as seen from its target. */
  side: "left" | "right" | "above" | "below";
  title: string;
  lines: string[];
}

/** A span of time, both ISO dates inclusive. */
export interface TimeWindow {
  from: string;
  to: string;
}

/** The time that a map state shows, whole or step by step. */
export interface MapTime extends TimeWindow {
  /**
   * What the reader steps through: the calendar months of the window, clipped to it, and last the
   * whole window. Empty where the state has no steps.
   */
  steps: TimeWindow[];
  /** What came before the span, or before the month of a step: drawn pale, or not at all. */
  earlier: "pale" | "none";
}

/**
 * All that the map shows at a waypoint, complete: nothing is inherited from the waypoint before.
 */
export interface MapState {
  /** The box that an author wrote, [west, south, east, north] in degrees. */
  fit: Bounds;
  frames: Record<Form, Frame>;
  /** Ids of the visible layers, in the order of the story's layers. */
  show: string[];
  /** Layers drawn in full strength while the others step back; empty where all are equal. */
  highlight: string[];
  /** Ids of the places labelled, the most important first. */
  labels: string[];
  annotations: Annotation[];
  /** Null where the state shows all times. */
  time: MapTime | null;
}
