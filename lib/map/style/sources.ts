import type { SourceSpecification, VectorSourceSpecification } from "maplibre-gl";
import type { MapDocument, TileSource } from "../../story/map-document.ts";
import type { Form } from "../../story/map-state.ts";
import { tileIndexOf } from "../tiles/find-tile.ts";
import { TILE_SOURCES, tilesAddress } from "../tiles/sources.ts";

/** The sources that a style needs. */
export interface SourcesRequest {
  document: MapDocument;
  /** Ids of story layers and of sources of labels; those that the document lacks are left out. */
  parts: ReadonlySet<string>;
  form: Form;
  /** Prefix of every path. */
  base: string;
}

/**
 * Builds the sources of the ground, of the story's layers, and of these parts. A heavy layer has a
 * source of its own.
 */
export function buildSources(request: SourcesRequest): Record<string, SourceSpecification> {
  const { document, parts, form, base } = request;
  const { ground, story } = TILE_SOURCES;
  const used = document.layers.filter(({ id }) => parts.has(id)).map(({ tiles }) => tiles);
  const tiled = new Set<string>([ground, story, ...used]);
  const sources: Record<string, SourceSpecification> = {};
  for (const [id, source] of Object.entries(document.tiles))
    if (tiled.has(id)) sources[id] = tileSource(source, base);
  for (const [id, waypoint] of Object.entries(document.waypoints)) {
    const source = labelsSource(id, form);
    if (parts.has(source)) sources[source] = geojson(base + waypoint.labels[form]);
  }
  return sources;
}

/** Id of the source of a waypoint's labels; no story layer's id has a colon. */
export function labelsSource(waypoint: string, form: Form): string {
  return `labels:${waypoint}:${form}`;
}

/** `sparse`: where a tile is missing, the map cuts it from one above. */
function tileSource(source: TileSource, base: string): VectorSourceSpecification {
  const sparse = { sparse: true };
  const { deepest } = tileIndexOf(source);
  return { type: "vector", tiles: [tilesAddress(base, source.path)], maxzoom: deepest, ...sparse };
}

function geojson(data: string): SourceSpecification {
  return { type: "geojson", data };
}
