/** The measured differences between the picture and the live map of one map state. */
export interface Measures {
  /** Greatest distance in CSS px between a position in the live map and in the picture. */
  outlines: number;
  /**
   * Greatest difference between the areas that disappear when a layer is hidden, as a share;
   * infinite where hiding it changes only one drawing, null where not measured.
   */
  areas: number | null;
  /**
   * Share of the pixels outside of labels that differ: of the whole map, or of the map without one
   * layer where that is more.
   */
  pixels: number;
  /**
   * Greatest distance in CSS px between the same edge of a label's ink in both; infinite where one
   * drawing lacks the label.
   */
  labels: number;
}

export type Measure = keyof Measures;

/** In the order of the tables. */
export const MEASURES = ["outlines", "areas", "pixels", "labels"] as const;

/** The limit of each measure. */
export const LIMITS: Record<Measure, number> = {
  outlines: 0.5,
  areas: 0.02,
  pixels: 0.015,
  labels: 2,
};

/** Prints a measure for people: in px, or per cent. */
export function printMeasure(measure: Measure, value: number | null): string {
  if (value === null) return "–";
  if (!Number.isFinite(value)) return "missing";
  return measure === "outlines" || measure === "labels"
    ? `${value.toFixed(2)} px`
    : `${(100 * value).toFixed(2)} %`;
}

/** The measures of a state that exceed their limits. */
export function brokenLimits(measures: Measures): Measure[] {
  return MEASURES.filter((measure) => (measures[measure] ?? 0) > LIMITS[measure]);
}
