import type { LayerSpecification, StyleSpecification } from "maplibre-gl";

/** A map that a page shows: its style, and the zoom that it shows it at. */
export interface BareView {
  style: StyleSpecification;
  zoom: number;
}

/** The styles with what their maps need, and the address of the GeoJSON of each source. */
export interface BareStyles {
  styles: StyleSpecification[];
  data: Record<string, string>;
}

/**
 * Reduces styles to what some of their maps show: no layers that are always hidden, and no sources
 * that only those use. `isCovered` says whether the close ground covers the world map, which is
 * left out then. Throws where a source is not GeoJSON at an address.
 */
export function buildBareStyles(views: readonly BareView[], isCovered: boolean): BareStyles {
  const shown = views.flatMap(({ style, zoom }) =>
    style.layers.filter(
      (layer) =>
        isShown(layer, zoom) && !(isCovered && sourceOf(layer).startsWith("basemap-world")),
    ),
  );
  const [ids, sources] = [new Set(shown.map(({ id }) => id)), new Set(shown.map(sourceOf))];
  const data: Record<string, string> = {};
  const styles = views.map(({ style }) => {
    const kept = Object.entries(style.sources).filter(([id]) => sources.has(id));
    for (const [id, source] of kept) {
      if (source.type !== "geojson" || typeof source.data !== "string")
        throw new Error(`buildBareStyles: GeoJSON at an address expected, source "${id}" found`);
      data[id] = source.data;
    }
    const layers = style.layers.filter(({ id }) => ids.has(id));
    return { ...style, sources: Object.fromEntries(kept), layers };
  });
  return { styles, data };
}

function isShown(layer: LayerSpecification, zoom: number): boolean {
  const { minzoom = -Infinity, maxzoom = Infinity, layout } = layer;
  return layout?.visibility !== "none" && minzoom <= zoom && zoom < maxzoom;
}

function sourceOf(layer: LayerSpecification): string {
  return "source" in layer && typeof layer.source === "string" ? layer.source : "";
}
