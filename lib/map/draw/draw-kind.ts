import type { FeatureCollection, Geometry } from "geojson";
import type { LayerSpecification } from "maplibre-gl";
import type { LngLat } from "../../story/geography.ts";
import type { Layer, LayerColor, OwnKey } from "../../story/layer.ts";
import type { Press, StyledLayer } from "../../story/map-document.ts";
import type { MapTime } from "../../story/map-state.ts";
import type { TimeState } from "../day.ts";
import type { SwatchDrawing } from "../swatch/swatch-drawing.ts";
import type { LayerView } from "./layer-view.ts";

/** A mark that labels must not cover: its position, its radius in CSS px with outline. */
export interface MarkObstacle {
  at: LngLat;
  radius: number;
  isFilled: boolean;
}

/** What of a layer stands in the way of labels. */
export interface Obstacles {
  /** Labels do not touch these lines. */
  lines?: LngLat[][];
  /** Labels may touch these lines: they are drawn for orientation only. */
  faintLines?: LngLat[][];
  /**
   * Outlines of areas, holes included. Labels rather do not touch them, and a name does not move
   * across one.
   */
  outlines?: LngLat[][];
  marks?: MarkObstacle[];
}

/** The part of a draw kind that the style needs, and so every reader loads. */
export interface DrawStyle {
  /**
   * Whether it is the ground under the others: it keeps its strength when another layer is
   * highlighted, the legend lists it last, and labels avoid its outlines even where it is not
   * shown.
   */
  isGround: boolean;
  /** Whether it is drawn above the dots of places. */
  isAboveDots: boolean;
  /** The style layers of a layer `x`, lowest first: the first has the id `x`, the others `x:…`. */
  buildLayers(view: LayerView): LayerSpecification[];
}

/** Everything about one draw kind. `KINDS` is the table of all kinds. */
export interface DrawKind {
  /** What the reference of story.yaml says of it, in a few words. */
  summary: string;
  /** Geometry types that its features may have, the plainest first. */
  geometry: readonly Geometry["type"][];
  /** The quantity that its features have, for figures in the prose and for derived layers. */
  measure: "area" | "length" | null;
  /** Whether its features are rows of a table: read from CSV, and offered as CSV. */
  isTable: boolean;
  /**
   * The keys in story.yaml that not every kind has a use for; the hint is for a layer of such a
   * kind.
   */
  ownKeys: { names: readonly OwnKey[]; hint: string } | null;
  /** The colour of a layer that names none. */
  color: LayerColor;
  style: DrawStyle;
  /** How a press finds its features, see `Press`; null where a press on them opens nothing. */
  press: ((layer: StyledLayer) => Press) | null;
  /** The features that its style layers draw, and the properties that these read. */
  buildFeatures(layer: Layer): { collection: FeatureCollection; properties: readonly string[] };
  /** The layer in small, as the map draws it in a span of time. */
  buildSwatch(layer: Layer, time: MapTime | null): SwatchDrawing;
  /** Whether the swatch depends on the span of time; if not, a page keeps one for all its maps. */
  hasSwatchPerTime: boolean;
  /** What of the layer labels keep clear of at any step of the time. */
  listObstacles(layer: Layer, time: TimeState): Obstacles;
}
