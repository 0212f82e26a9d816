import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { LABEL_LAYERS } from "../../lib/map/style/labels.ts";

/** A style with only those visible layers for which `keeps` holds. */
function keepLayers(
  style: StyleSpecification,
  keeps: (layer: LayerSpecification) => boolean,
): StyleSpecification {
  return {
    ...style,
    layers: style.layers.map((layer) =>
      !isVisible(layer) || keeps(layer)
        ? layer
        : ({ ...layer, layout: { ...layer.layout, visibility: "none" } } as LayerSpecification),
    ),
  };
}

/** A style without the style layers of a story layer. */
export function withoutStoryLayer(style: StyleSpecification, layer: string): StyleSpecification {
  return keepLayers(style, ({ id }) => !isOfStoryLayer(id, layer));
}

/** A style with nothing but a story layer. */
export function storyLayerAlone(style: StyleSpecification, layer: string): StyleSpecification {
  return keepLayers(style, ({ id }) => isOfStoryLayer(id, layer));
}

/** A style in which areas with a pattern are filled completely. */
export function withPlainPatterns(style: StyleSpecification): StyleSpecification {
  return {
    ...style,
    layers: style.layers.map((layer) => {
      if (layer.type !== "fill" || layer.paint?.["fill-pattern"] === undefined) return layer;
      const { "fill-pattern": _pattern, "fill-opacity": _opacity, ...paint } = layer.paint;
      return { ...layer, paint: { ...paint, "fill-color": "#000000" } };
    }),
  };
}

/** Is a style layer one of those that draw a story layer? */
export function isOfStoryLayer(id: string, layer: string): boolean {
  return id === layer || id.startsWith(`${layer}:`);
}

/** A style with only the labels' text, without halo, so that its ink has a clear edge. */
export function labelsAlone(style: StyleSpecification): StyleSpecification {
  const { layers, ...rest } = keepLayers(style, isLabels);
  return {
    ...rest,
    layers: layers.map((layer) =>
      layer.type === "symbol" && isLabels(layer) && isVisible(layer)
        ? { ...layer, paint: { ...layer.paint, "text-halo-width": 0 } }
        : layer,
    ),
  };
}

/** Is a style layer visible, at any zoom? */
export function isVisible({ layout }: LayerSpecification): boolean {
  return layout?.visibility !== "none";
}

/** Whether a style layer is that of the labels' text. */
export function isLabels({ id }: LayerSpecification): boolean {
  return id === LABEL_LAYERS.text;
}
