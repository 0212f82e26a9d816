import type { MapDocument, MapLayer } from "../../lib/story/map-document.ts";
import type { DrawnFeature } from "../map/drawn-features.ts";

/** Asks the live map what of some style layers is drawn within so many CSS px of the press. */
export type Query = (styleLayers: readonly string[], radius: number) => DrawnFeature[];

/**
 * What a press within `radius` CSS px means: all marks there; where there are none, the lines and the areas it lies in.
 * Layers without details are not asked for.
 */
export function pressed({ layers }: MapDocument, radius: number, query: Query): DrawnFeature[] {
  const drawn = (draw: MapLayer["draw"], reach: number) => {
    const told = layers.filter((layer) => layer.draw === draw && layer.details !== null);
    return query(told.flatMap(styleLayersOf), reach);
  };
  const marks = drawn("points", radius);
  return marks.length > 0 ? marks : [...drawn("line", radius / 2), ...drawn("area", 0)];
}

/** The style layers of a story layer that are drawn where its features are. */
function styleLayersOf({ id, dotted }: MapLayer): string[] {
  return dotted ? [id, `${id}:dotted`] : [id];
}
