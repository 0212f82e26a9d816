import type { LayerSpecification, StyleSpecification } from "maplibre-gl";

/** A map that a page shows: its style, and the zoom that it shows it at. */
export interface BareView {
  style: StyleSpecification;
  zoom: number;
}

/** Data of a style: a GeoJSON file, or a layer of tiles. */
export type NeededData =
  | { kind: "file"; address: string }
  | { kind: "tiles"; source: string; layer: string };

/** The styles with what their maps need, and the data of each of their sources by its id. */
export interface BareStyles {
  styles: StyleSpecification[];
  needed: Record<string, NeededData>;
}

/** How styles are reduced. */
export interface BareOptions {
  /** Whether the close ground covers the world map, which is left out then. */
  isCovered: boolean;
  /** The address of the GeoJSON of a source. */
  addressOf(source: string): string;
}

type DrawnLayer = Exclude<LayerSpecification, { type: "background" }>;

/**
 * Reduces styles to what some of their maps show, with all data as GeoJSON: no layers that are
 * always hidden, and no sources that only those use. Throws where a source is neither GeoJSON at an
 * address nor tiles.
 */
export function buildBareStyles(
  views: readonly BareView[],
  { isCovered, addressOf }: BareOptions,
): BareStyles {
  const ids = new Set(
    views.flatMap(({ style, zoom }) =>
      style.layers
        .filter(({ id }) => !(isCovered && id.startsWith("basemap-world-")))
        .filter((layer) => isShown(layer, zoom))
        .map(({ id }) => id),
    ),
  );
  const needed: Record<string, NeededData> = {};
  const styles = views.map(({ style }): StyleSpecification => {
    const sources: StyleSpecification["sources"] = {};
    const layers = style.layers
      .filter(({ id }) => ids.has(id))
      .map((layer): LayerSpecification => {
        if (layer.type === "background") return layer;
        const source = bareId(layer);
        needed[source] = findNeeded(style, layer);
        sources[source] = { type: "geojson", data: addressOf(source) };
        const { "source-layer": _, ...kept } = { "source-layer": "", ...layer, source };
        return kept;
      });
    return { ...style, sources, layers };
  });
  return { styles, needed };
}

/** The id of a layer's data, for addresses too. */
function bareId(layer: DrawnLayer): string {
  return `${layer.source} ${sourceLayerOf(layer) ?? ""}`.trim().replaceAll(/[^\w-]+/g, "-");
}

function findNeeded({ sources }: StyleSpecification, layer: DrawnLayer): NeededData {
  const source = sources[layer.source];
  const tiles = sourceLayerOf(layer);
  if (source?.type === "geojson" && typeof source.data === "string")
    return { kind: "file", address: source.data };
  if (source?.type === "vector" && tiles !== undefined)
    return { kind: "tiles", source: layer.source, layer: tiles };
  throw new Error(
    `buildBareStyles: GeoJSON at an address or tiles expected, source "${layer.source}" found`,
  );
}

function sourceLayerOf(layer: DrawnLayer): string | undefined {
  return "source-layer" in layer ? layer["source-layer"] : undefined;
}

function isShown(layer: LayerSpecification, zoom: number): boolean {
  const { minzoom = -Infinity, maxzoom = Infinity, layout } = layer;
  return layout?.visibility !== "none" && minzoom <= zoom && zoom < maxzoom;
}
