import {
  latest,
  normalizePropertyExpression,
  type StylePropertyExpression,
} from "@maplibre/maplibre-gl-style-spec";
import type { Feature, FeatureCollection } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import { project } from "../lib/map/camera.ts";
import type { LngLat } from "../lib/story/geography.ts";
import type { Camera, Size } from "../lib/story/map-document.ts";
import type { MeasureText } from "../lib/type/text-measure.ts";

/** A label as the style draws it on a map of one size: its box in CSS px. For tests. */
export interface DrawnLabel {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A round thing as the style draws it. For tests. */
export interface DrawnDisc {
  x: number;
  y: number;
  radius: number;
}

/**
 * Height of a line in ems, and MapLibre's layout of lines, rewritten for tests: it shares no code
 * with the placement.
 */
const LINE = 1.2;

/**
 * Where the labels of the style's visible symbol layer lie, from the style and the labels file
 * alone.
 */
export function drawnLabels(
  style: StyleSpecification,
  labels: FeatureCollection,
  camera: Camera,
  size: Size,
  measure: MeasureText,
): DrawnLabel[] {
  const layer = style.layers.find(({ id }) => id === "labels:text");
  if (layer?.type !== "symbol") throw new Error("a layer of labels expected");
  const layout = layer.layout as Record<string, unknown>;
  return featuresOf(labels, "label").map((feature) => {
    const value = (name: keyof typeof latest.layout_symbol) =>
      evaluate(layout[name], latest.layout_symbol[name], feature);
    const em = value("text-size") as number;
    const [font] = value("text-font") as string[];
    const spacing = value("text-letter-spacing") as number;
    const [dx = 0, dy = 0] = value("text-offset") as number[];
    const anchor = value("text-anchor") as string;
    const sections = (
      value("text-field") as { sections: { text: string; fontStack: string | null }[] }
    ).sections;
    const lines = sections
      .filter(({ text }) => text !== "\n")
      .flatMap(({ text, fontStack }) =>
        text.split("\n").map((line) => ({ line, font: (fontStack ?? font) as never })),
      );
    const width = Math.max(...lines.map(({ line, font }) => measure(line, font, em, spacing)));
    const height = lines.length * LINE * em;
    const [x, y] = project(camera, size, pointOf(feature));
    const left = x + dx * em - width * (/left$/.test(anchor) ? 0 : /right$/.test(anchor) ? 1 : 0.5);
    const top = y + dy * em - height * (/^top/.test(anchor) ? 0 : /^bottom/.test(anchor) ? 1 : 0.5);
    const text = lines.map(({ line }) => line).join(" / ");
    return { text, left, top, right: left + width, bottom: top + height };
  });
}

/**
 * Where the circles of the style's visible circle layers lie: dots from the labels file, marks from
 * their own.
 */
export function drawnDiscs(
  style: StyleSpecification,
  files: Record<string, FeatureCollection>,
  camera: Camera,
  size: Size,
): DrawnDisc[] {
  return style.layers.flatMap((layer) => {
    if (layer.type !== "circle" || layer.layout?.visibility === "none") return [];
    const isDots = layer.source.startsWith("labels:");
    const data = isDots ? files.labels : files[layer["source-layer"] ?? layer.source];
    if (data === undefined) throw new Error(`data of ${layer.source} expected`);
    const features = isDots
      ? featuresOf(data, "dot")
      : data.features.filter(({ properties }) => properties?.part === "mark");
    return features.flatMap((feature) => {
      const paint = (name: keyof typeof latest.paint_circle) =>
        evaluate(
          (layer.paint as Record<string, unknown>)[name],
          latest.paint_circle[name],
          feature,
          style,
        );
      if ((paint("circle-stroke-opacity") as number) === 0) return [];
      const [x, y] = project(camera, size, pointOf(feature));
      const radius = (paint("circle-radius") as number) + (paint("circle-stroke-width") as number);
      return [{ x, y, radius }];
    });
  });
}

function featuresOf({ features }: FeatureCollection, part: string): Feature[] {
  return features.filter(({ properties }) => properties?.part === part);
}

function pointOf({ geometry }: Feature): LngLat {
  if (geometry.type !== "Point") throw new Error("a point expected");
  return geometry.coordinates as LngLat;
}

function evaluate(
  value: unknown,
  spec: unknown,
  feature: Feature,
  style?: StyleSpecification,
): unknown {
  const given = value ?? (spec as { default?: unknown }).default;
  const state = Object.fromEntries(
    Object.entries(style?.state ?? {}).map(([key, entry]) => [key, entry.default]),
  );
  const expression: StylePropertyExpression = normalizePropertyExpression(
    given as never,
    "layers[0].layout.text-size",
    spec as never,
    state,
  );
  const evaluated = { type: "Point" as const, properties: feature.properties ?? {} };
  return expression.evaluate({ zoom: 8 }, evaluated as never);
}
