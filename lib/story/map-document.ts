import type { FeatureCollection } from "geojson";
import type { LngLat } from "./geography.ts";
import type { Layer } from "./layer.ts";
import type { Form, Frame, MapState } from "./map-state.ts";

/** How a press on the map finds the features of a layer. */
export interface Press {
  /** Whether a feature that is pressed hides those of other layers under it. */
  hidesOthers: boolean;
  /** How near a press must be, as a share of a finger's radius; 0 is on the feature itself. */
  reach: number;
  /** Ids of the style layers that draw the features. */
  styleLayers: string[];
}

/** What the style reads of a layer. */
export type StyledLayer = Omit<Layer, "data" | "detail"> & {
  /** CSS px of radius per √unit of `points.size`; null where all marks are equal. */
  markScale: number | null;
  /** Whether it has marks of what is not known. */
  dotted: boolean;
};

/** A layer without its geometry and details, which are files of their own. */
export type MapLayer = StyledLayer & {
  /**
   * Path of its full geometry, GeoJSON, under the site's root, without base path:
   * `/_data/<story>/<layer>.<hash>.json`.
   */
  url: string;
  /** The key in `tiles` of the source with its tiles; their layer has its id. */
  tiles: string;
  /** Path of its `LayerDetails`; null where a press on it opens nothing. */
  details: string | null;
  /** Null where `details` is null. */
  press: Press | null;
};

/** The vector tiles of a source. */
export interface TileSource {
  /**
   * Folder of its files under the site's root, without base path; a tile is at
   * `<path>/<z>/<x>/<y>.pbf`: `/_tiles/<story>/<source>.<hash>`.
   */
  path: string;
  /** Which tiles have a file, as `readTileTree` reads it. */
  tree: string;
}

/**
 * The files of each map font as `font-faces` of a style has them; paths under the site's root,
 * without base path.
 */
export type MapFontFiles = Record<string, { url: string; "unicode-range": string[] }[]>;

/** The map state of a waypoint as the browser needs it. */
export type MapWaypoint = Pick<MapState, "frames" | "show" | "highlight" | "time"> & {
  /**
   * Path of the labels, dots and leaders of each form, as in `MapLayer.url`; see `LabelProperties`.
   */
  labels: Record<Form, string>;
};

/**
 * All that is needed to build the style and camera of every waypoint of a story, without geometry.
 * Written as one file per story; read by the live map, the static renderer and the tests alike.
 */
export interface MapDocument {
  story: string;
  layers: MapLayer[];
  /**
   * The tiles of the ground, of the story's layers, and of each heavy layer, by id of the source.
   */
  tiles: Record<string, TileSource>;
  /**
   * Paths of GeoJSON files, as in `MapLayer.url`. `close` is null where the world map is enough.
   */
  basemap: {
    world: { land: string; borders: string; water: string };
    close: {
      land: string;
      borders: string;
      water: string;
      /** Zoom from which it covers the world map. */
      minzoom: number;
    } | null;
  };
  /**
   * The font files that the labels of all waypoints need: a story in English loads no letters of
   * other scripts.
   */
  fonts: MapFontFiles;
  /** Waypoint ids are unique in a story; a chapter's own waypoint has the chapter's id. */
  waypoints: Record<string, MapWaypoint>;
  /** Waypoint ids in reading order, by chapter. */
  chapters: { id: string; waypoints: string[] }[];
}

/** What a label looks like; colours and fonts of each are in `lib/map`. */
export type LabelKind =
  | "capital"
  | "city"
  | "town"
  | "crossing"
  | "site"
  | "country"
  | "region"
  | "sea"
  | "river"
  | "annotation";

/**
 * Properties of a label feature (a Point). Offsets in ems of the label's own size, as MapLibre
 * takes them.
 */
export interface LabelProperties {
  part: "label";
  kind: LabelKind;
  text: string;
  /** Further lines in a lighter weight, joined by newlines; empty for none. */
  note: string;
  /**
   * The side of the text that is at its point, as in MapLibre: with "left" the text is to the right
   * of it.
   */
  anchor:
    | "center"
    | "left"
    | "right"
    | "top"
    | "bottom"
    | "top-left"
    | "top-right"
    | "bottom-left"
    | "bottom-right";
  offset: [x: number, y: number];
}

/**
 * A labels file, of one waypoint and form: labels, and the dots (Point) and leaders (LineString)
 * that go with them.
 */
export type LabelCollection = FeatureCollection;

/** A camera as MapLibre takes it. Zoom in MapLibre's levels (512 px tiles), angles in degrees. */
export interface Camera {
  center: LngLat;
  zoom: number;
  bearing: number;
  pitch: number;
}

/** Size in CSS px. */
export interface Size {
  width: number;
  height: number;
}

export type { Form, Frame };
