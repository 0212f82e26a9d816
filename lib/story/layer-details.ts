import type { Layer } from "./layer.ts";
import type { Source } from "./source.ts";

/** Where one feature comes from. */
export type DetailSource = Omit<Source, "id" | "printedLater"> &
  Partial<Pick<Source, "printedLater">>;

/**
 * The number by which a layer's marks are sized, as a feature has it; `value` is null where it is
 * not known.
 */
export interface DetailFigure {
  value: number | null;
  label: string;
  text: string;
}

/** What the panel says of one feature, in words that are ready to print. */
export interface FeatureDetail {
  id: string;
  title: string;
  /** ISO date (YYYY-MM-DD). */
  date: string | null;
  /** ISO date by which a span of time shows it; null where it has none. */
  day: string | null;
  text: string | null;
  facts: { label: string; text: string }[];
  /** One of the facts; null where the layer's marks have no size, or no fact says it. */
  figure: DetailFigure | null;
  /** A warning about its source; null where it needs none. */
  caution: string | null;
  source: DetailSource | null;
}

/**
 * The details file of a layer: loaded when a reader first asks. Its path is in the map document.
 */
export interface LayerDetails
  extends Pick<
    Layer,
    "id" | "title" | "draw" | "precision" | "status" | "asOf" | "caveat" | "time"
  > {
  sources: DetailSource[];
  /** What its features are called, in the plural; null where none has details. */
  called: string | null;
  /** By date, then in the order of the file; empty where only the layer has something to tell. */
  features: FeatureDetail[];
}
