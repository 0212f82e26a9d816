import type { SourceSpecification, StyleSpecification } from "maplibre-gl";

/** The sources of a style whose data the live map does not have yet. */
export class MissingData {
  readonly #ids: Set<string>;

  /** Nothing has come yet. All styles of a story have the same sources. */
  constructor({ sources }: StyleSpecification) {
    const ids = Object.entries(sources).flatMap(([id, { type }]) => (type === "geojson" ? id : []));
    this.#ids = new Set(ids);
  }

  /**
   * Notes that the data of a source has come; false where that is no GeoJSON feature collection.
   */
  came(id: string, source: SourceSpecification): boolean {
    this.#ids.delete(id);
    return source.type !== "geojson" || isFeatureCollection(source.data);
  }

  /** Whether a style shows data that is missing. */
  affects({ layers }: StyleSpecification): boolean {
    return layers.some(
      (layer) =>
        "source" in layer && layer.layout?.visibility !== "none" && this.#ids.has(layer.source),
    );
  }
}

function isFeatureCollection(data: unknown): boolean {
  return (data as { type?: unknown } | null)?.type === "FeatureCollection";
}
