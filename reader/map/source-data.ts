import type { SourceSpecification, StyleSpecification } from "maplibre-gl";

/** Knows which sources of the live map have their data, and which lack it. */
export class SourceData {
  /** Ids of the sources that the map has, and of those whose data has come. */
  #sources: ReadonlySet<string> = new Set();
  readonly #come = new Set<string>();

  /**
   * Notes that the map is about to have the sources of this style and no others. A source that is
   * removed and added again loads again.
   */
  follow({ sources }: StyleSpecification): void {
    this.#sources = new Set(Object.keys(sources));
    for (const id of this.#come) if (!this.#sources.has(id)) this.#come.delete(id);
  }

  /**
   * Notes that the data of a source has come; false where that is no GeoJSON feature collection. A
   * source that the map has no longer says so, too, with whatever it had by then.
   */
  came(id: string, source: SourceSpecification): boolean {
    if (!this.#sources.has(id)) return true;
    this.#come.add(id);
    return source.type !== "geojson" || isFeatureCollection(source.data);
  }

  /** Whether the data of a source has come. */
  has(id: string): boolean {
    return this.#come.has(id);
  }

  /** Whether a style shows data that is missing. */
  affects({ layers }: StyleSpecification): boolean {
    return layers.some(
      (layer) =>
        "source" in layer && layer.layout?.visibility !== "none" && !this.#come.has(layer.source),
    );
  }
}

function isFeatureCollection(data: unknown): boolean {
  return (data as { type?: unknown } | null)?.type === "FeatureCollection";
}
