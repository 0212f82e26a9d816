import {
  featureFilter,
  latest,
  normalizePropertyExpression,
} from "@maplibre/maplibre-gl-style-spec";
import type { Feature, Geometry, Position } from "geojson";
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { layerData } from "../../lib/picture/draw/layer-data.ts";
import type { PictureRequest } from "../../lib/picture/draw/picture-request.ts";
import type { StyleLayer } from "../../lib/picture/draw/supported.ts";
import type { LngLat } from "../../lib/story/geography.ts";

/** Opacities of each layer type that draws geometry; with all of them 0 a feature is invisible. */
const OPACITIES: Partial<Record<LayerSpecification["type"], readonly string[]>> = {
  fill: ["fill-opacity"],
  line: ["line-opacity"],
  circle: ["circle-opacity", "circle-stroke-opacity"],
  symbol: ["icon-opacity"],
};

/**
 * The lines, rings and points (as lines of one position) of all features that a style layer draws
 * at a zoom. Empty for layers of text, for layers without a source, and outside of a layer's zooms.
 */
export function drawnLines(
  style: StyleSpecification,
  layer: LayerSpecification,
  zoom: number,
  read: Pick<PictureRequest, "data" | "geometry">,
): LngLat[][] {
  if (!("source" in layer) || (layer.minzoom ?? 0) > zoom || (layer.maxzoom ?? 24) <= zoom)
    return [];
  const filter = featureFilter(layer.filter as never, `${layer.id}.filter`);
  return layerData(layer as StyleLayer, { style, ...read })
    .features.filter((feature) => {
      const asked = {
        type: feature.geometry.type.replace("Multi", ""),
        properties: feature.properties ?? {},
      };
      return filter.filter({ zoom }, asked as never) && isSeen(style, layer, feature, zoom);
    })
    .flatMap(({ geometry }) => linesOf(geometry));
}

function isSeen(
  style: StyleSpecification,
  layer: LayerSpecification,
  { properties }: Feature,
  zoom: number,
): boolean {
  const state = Object.fromEntries(
    Object.entries(style.state ?? {}).map(([name, entry]) => [name, entry.default]),
  );
  const specs = latest[`paint_${layer.type}` as "paint_fill"] as Record<string, object>;
  const paint: Record<string, unknown> = { ...layer.paint };
  return (OPACITIES[layer.type] ?? []).some((name) => {
    const value = paint[name] ?? (specs[name] as { default?: unknown }).default;
    const expression = normalizePropertyExpression(
      value as never,
      `${layer.id}.${name}`,
      specs[name] as never,
      state as never,
    );
    const feature = { type: "Point", properties: properties ?? {} };
    return (expression.evaluate({ zoom }, feature as never) as unknown as number) > 0;
  });
}

function linesOf(geometry: Geometry): LngLat[][] {
  switch (geometry.type) {
    case "Point":
      return [[lngLat(geometry.coordinates)]];
    case "MultiPoint":
      return geometry.coordinates.map((position) => [lngLat(position)]);
    case "LineString":
      return [geometry.coordinates.map(lngLat)];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates.map((line) => line.map(lngLat));
    case "MultiPolygon":
      return geometry.coordinates.flat().map((ring) => ring.map(lngLat));
    case "GeometryCollection":
      return geometry.geometries.flatMap(linesOf);
  }
}

function lngLat([lng = 0, lat = 0]: Position): LngLat {
  return [lng, lat];
}
