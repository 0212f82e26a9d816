import type { LayerData } from "./geography.ts";
import type { Origin } from "./origin.ts";

/**
 * How exact a geometry is. It sets the edge of the drawing: surveyed is solid, approximate (±
 * metres) is dashed, schematic has no edge, is never measured and is called a sketch.
 */
export type Precision =
  | { kind: "surveyed" }
  | { kind: "approximate"; metres: number }
  | { kind: "schematic" };

/** Whether what is drawn holds on the ground or is planned. It sets the fill: plain or hatched. */
export type Status = "in force" | "planned";

/**
 * The draw kinds: how a layer is drawn, as story.yaml names it. This list is the only one;
 * `lib/map/draw` holds everything else about each kind.
 */
export const DRAWS = ["land", "area", "line", "points"] as const;
export type Draw = (typeof DRAWS)[number];

/** Names of the colours a layer may take; each theme gives them a value. */
export const LAYER_COLORS = ["violet", "ochre", "teal", "grey", "brick", "blue", "ink"] as const;
export type LayerColor = (typeof LAYER_COLORS)[number];

/** How a derived layer was made from others. Every named layer and place exists. */
export type Derivation =
  /** The part of area `split` that lies on the same side of line `by` as the place `containing`. */
  | { kind: "split"; split: string; by: string; containing: string }
  /** Area `from` without area `subtract`. */
  | { kind: "subtract"; from: string; subtract: string }
  /** The line that the areas `of` and `with` have in common. */
  | { kind: "shared-border"; of: string; with: string }
  /** The part of layer `select` that lies inside area `within`. */
  | { kind: "within"; select: string; within: string };

/**
 * How point marks differ from one another. Names of feature properties, and the values they take.
 */
export interface PointMarks {
  /**
   * The circle's area grows with this property; `unit` says what one of it is ("people reported
   * killed").
   */
  size?: { by: string; unit: string };
  /**
   * Which mark a feature wears, by the value of the property `by`. `words` says what each mark
   * means in the key; without it a ring reads "none reported" and a dotted ring "not known".
   */
  mark?: {
    by: string;
    filled: string[];
    ring: string[];
    dotted: string[];
    words?:
      | { filled?: string | undefined; ring?: string | undefined; dotted?: string | undefined }
      | undefined;
  };
  /**
   * Features whose property `by` has one of these values lie within so many metres; they wear a
   * dashed halo.
   */
  halo?: { by: string; metres: Record<string, number> };
  /**
   * Features whose property `by` has one of these values rest on a weak source; their mark has a
   * dash in it.
   */
  weak?: { by: string; values: string[] };
}

/** A key of a layer in story.yaml that not every draw kind has a use for. */
export type OwnKey = keyof PointMarks | "time" | "ticks";

/** Words for the values of the property `by`. */
export interface ValueWords {
  by: string;
  words: Record<string, string>;
}

/**
 * One line of a feature's panel: a label and the property `by`, in words where its values have
 * some.
 */
export interface DetailFact {
  label: string;
  by: string;
  words: Record<string, string>;
  /**
   * What stands where the property is empty: a text, or the words of another property; null leaves
   * the line out.
   */
  empty: string | ValueWords | null;
}

/**
 * What the details panel says about each feature. All but labels, words and `called` name
 * properties.
 */
export interface Detail {
  /** What the features are, in the plural and within a sentence: "reports". */
  called: string;
  title: string;
  /** ISO dates; null where the features have none. */
  date: string | null;
  text: string | null;
  facts: DetailFact[];
  /** Values that need a warning, and the warning. */
  caution: ValueWords | null;
  /** Where each feature has a source of its own. */
  source: { title: string; publisher: string; date: string; url: string } | null;
}

/** One layer of a story: what is drawn, how sure it is, and where it comes from. */
export interface Layer {
  id: string;
  title: string;
  draw: Draw;
  color: LayerColor;
  /** A line with ticks across it, as fences are drawn. */
  ticks: boolean;
  precision: Precision;
  status: Status;
  /**
   * ISO date (YYYY-MM-DD) at which the drawing was true; null where it does not change with time.
   */
  asOf: string | null;
  /** Ids in the story's sources. */
  sources: string[];
  caveat: string | null;
  /**
   * What a reader must know to read its marks aright, in short texts: the first stands in the key,
   * all of them beside the axis of time, with the number of marks that the map shows for `{count}`.
   * Empty where there is nothing to say.
   */
  note: string[];
  origin: Origin;
  /** Null where the geometry is read from a file. */
  derived: Derivation | null;
  points: PointMarks | null;
  /** What the details panel says about a feature; null if it only describes the layer. */
  detail: Detail | null;
  /** Name of the property that holds each feature's ISO date; null where the layer has no time. */
  time: string | null;
  /** In reading order of the file; derived layers have the derived geometry. */
  data: LayerData;
}
