import {
  Color,
  Formatted,
  featureFilter,
  latest,
  normalizePropertyExpression,
  type StylePropertyExpression,
  type StylePropertySpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { Feature, FeatureCollection } from "geojson";
import type { StyleSpecification } from "maplibre-gl";
import { refuse, type StyleLayer } from "./supported.ts";

/** The values of a layer's properties at one zoom, by the style specification's own evaluator. */
export interface LayerValues {
  number(property: string, feature?: Feature, zoom?: number): number;
  boolean(property: string, feature?: Feature): boolean;
  text(property: string, feature?: Feature): string;
  color(property: string, feature?: Feature): Color;
  formatted(property: string, feature?: Feature): Formatted;
  numbers(property: string, feature?: Feature): number[] | null;
  texts(property: string, feature?: Feature): string[];
  /** Does the layer, rather than a default, set a property? */
  has(property: string): boolean;
}

type Evaluate = (property: string, feature?: Feature, zoom?: number) => unknown;

/** Reads the values of a layer under the root `state` of its style. */
export function layerValues(
  layer: StyleLayer,
  state: StyleSpecification["state"],
  zoom: number,
): LayerValues {
  const globals = stateValues(state);
  const compiled = new Map<string, StylePropertyExpression>();
  const evaluate: Evaluate = (property, feature, at = zoom) => {
    const expression = compiled.get(property) ?? compile(layer, property, globals);
    compiled.set(property, expression);
    return expression.evaluate({ zoom: at }, evaluated(feature));
  };
  const wrong = (property: string, expected: string, found: unknown): never => {
    throw new Error(
      `renderPicture: layer "${layer.id}": ${expected} expected for "${property}", ${JSON.stringify(found)} found`,
    );
  };
  const typed =
    <T>(expected: string, is: (value: unknown) => value is T) =>
    (property: string, feature?: Feature, at?: number): T => {
      const value = evaluate(property, feature, at);
      return is(value) ? value : wrong(property, expected, value);
    };
  const numbers = typed("a list of numbers", isNumbers);
  return {
    number: typed("a number", isNumber),
    boolean: typed("true or false", (value) => typeof value === "boolean"),
    color: typed("a colour", (value) => value instanceof Color),
    texts: typed("a list of names", isTexts),
    text: (property, feature) => String(evaluate(property, feature) ?? ""),
    formatted: (property, feature) => {
      const value = evaluate(property, feature) ?? "";
      if (value instanceof Formatted) return value;
      return typeof value === "string"
        ? Formatted.fromString(value)
        : wrong(property, "text", value);
    },
    numbers: (property, feature) =>
      evaluate(property, feature) === undefined ? null : numbers(property, feature),
    has: (property) => property in layer.layout || property in layer.paint,
  };
}

/** The features of a layer's source that pass its filter. */
export function filterFeatures(
  layer: StyleLayer,
  { features }: FeatureCollection,
  state: StyleSpecification["state"],
  zoom: number,
): Feature[] {
  if (layer.filter === undefined) return features;
  const passing = featureFilter(
    layer.filter as Parameters<typeof featureFilter>[0],
    `layers.${layer.id}.filter`,
    stateValues(state),
  );
  if (passing.needGeometry) refuse(`layer "${layer.id}"`, "a filter that reads geometry");
  // MapLibre filters a tile once, at the whole zoom that it is made for.
  const globals = { zoom: Math.floor(zoom) };
  return features.filter((feature) => passing.filter(globals, evaluated(feature) as never));
}

function compile(
  layer: StyleLayer,
  property: string,
  globals: Record<string, unknown>,
): StylePropertyExpression {
  const isLayout = Object.hasOwn(SPECS[`layout_${layer.type}`] ?? {}, property);
  const spec = SPECS[`${isLayout ? "layout" : "paint"}_${layer.type}`]?.[property];
  if (spec === undefined) refuse(`layer "${layer.id}"`, `property "${property}"`);
  const given = (isLayout ? layer.layout : layer.paint)[property];
  const expression = normalizePropertyExpression(
    (given ?? defaultOf(spec)) as Parameters<typeof normalizePropertyExpression>[0],
    `layers.${layer.id}.${property}`,
    spec,
    globals,
  );
  if ("isStateDependent" in expression && expression.isStateDependent) {
    refuse(`layer "${layer.id}"`, `feature state in "${property}"`);
  }
  return expression;
}

const SPECS = latest as unknown as Record<string, Record<string, StylePropertySpecification>>;

const defaultOf = (spec: StylePropertySpecification): unknown =>
  (spec as { default?: unknown }).default;

function stateValues(state: StyleSpecification["state"]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(state ?? {}).map(([key, entry]) => [key, entry.default]),
  );
}

/** A feature as the evaluator reads it; where a property asks for none, one without properties. */
function evaluated(feature: Feature | undefined) {
  return {
    type: feature?.geometry.type ?? ("Unknown" as const),
    ...(feature?.id === undefined ? {} : { id: feature.id }),
    properties: feature?.properties ?? {},
  } as Parameters<StylePropertyExpression["evaluate"]>[1];
}

const isNumber = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value);

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every(isNumber);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");
