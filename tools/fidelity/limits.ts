/** What the picture and the live map of one map state were found to differ by. */
export interface Measures {
  /**
   * Greatest distance in CSS px between a position as the live map projects it and as the picture
   * draws it.
   */
  outlines: number;
  /**
   * Greatest difference between the areas that go with a layer when it is hidden, as a share;
   * infinite where hiding it changes one drawing alone, null where not measured.
   */
  areas: number | null;
  /**
   * Share of the pixels outside of labels that differ: of the whole map, or without a layer where
   * that is more.
   */
  pixels: number;
  /**
   * Greatest distance in CSS px between the same edge of a label's ink in both; infinite where one
   * lacks the label.
   */
  labels: number;
}

export type Measure = keyof Measures;

/** In the order of the tables. */
export const MEASURES = ["outlines", "areas", "pixels", "labels"] as const;

/** The most that each measure may be. */
export const LIMITS: Record<Measure, number> = {
  outlines: 0.5,
  areas: 0.02,
  pixels: 0.015,
  labels: 2,
};

/** A measure as people read it: px, or per cent. */
export function printMeasure(measure: Measure, value: number | null): string {
  if (value === null) return "–";
  if (!Number.isFinite(value)) return "missing";
  return measure === "outlines" || measure === "labels"
    ? `${value.toFixed(2)} px`
    : `${(100 * value).toFixed(2)} %`;
}

/** The measures of a state that are beyond their limits. */
export function brokenLimits(measures: Measures): Measure[] {
  return MEASURES.filter((measure) => (measures[measure] ?? 0) > LIMITS[measure]);
}
