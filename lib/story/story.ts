import type { FeatureCollection } from "geojson";
import type { Chapter } from "./chapter.ts";
import type { Correction } from "./correction.ts";
import type { Bounds } from "./geography.ts";
import type { Layer } from "./layer.ts";
import type { Moment } from "./moment.ts";
import type { Place } from "./place.ts";
import type { Source } from "./source.ts";

/** The ground under a story's layers, closer than the site's world map; both are drawn. */
export interface Basemap {
  /** Polygons of land. */
  land: FeatureCollection;
  /**
   * Lines between countries; property `kind`: "boundary" (plain) or "line" (armistice, ceasefire,
   * disputed: dashed).
   */
  borders: FeatureCollection;
  /** Polygons of lakes and inland seas. */
  water: FeatureCollection;
  /** Where the close basemap is complete; outside it only the world map is drawn. */
  bounds: Bounds;
}

/**
 * One story, checked and complete: plain JSON, with its derived geometry and measured figures in
 * place.
 */
export interface Story {
  id: string;
  /** Not for readers yet, whatever its chapters say. */
  draft: boolean;
  title: string;
  dek: string;
  /** ISO date at which the story stands. */
  dateline: string;
  /** When it came out, for feeds and search engines. */
  published: Moment;
  /**
   * ISO date of its last change since it came out, corrections among them; null where there was
   * none.
   */
  updated: string | null;
  authors: string[];
  /** BCP 47 language of the prose. */
  language: string;
  dir: "ltr" | "rtl";
  /** Coordinates outside are a mistake. */
  region: Bounds;
  /** Credit lines that every map of the story carries, as plain text. */
  credits: string[];
  /** Null where the world map is enough. */
  basemap: Basemap | null;
  /** In drawing order, the lowest first. */
  layers: Layer[];
  places: Place[];
  sources: Source[];
  chapters: [Chapter, ...Chapter[]];
  /** The latest first. */
  corrections: Correction[];
}
