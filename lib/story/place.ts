import type { LngLat } from "./geography.ts";

/** What kind of place it is; it sets how the label is drawn. Those in `MARKED_KINDS` have a dot. */
export const PLACE_KINDS = [
  "capital",
  "city",
  "town",
  "crossing",
  "site",
  "country",
  "region",
  "sea",
  "river",
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Kinds whose position is marked on the map; the others name an area around it. */
export const MARKED_KINDS: readonly PlaceKind[] = ["capital", "city", "town", "crossing", "site"];

/** A named position of a story, from its places file. */
export interface Place {
  id: string;
  /** The name as the story prints it. */
  name: string;
  at: LngLat;
  kind: PlaceKind;
  /** 1 is labelled first. */
  rank: number;
}
