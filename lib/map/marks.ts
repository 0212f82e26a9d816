import type { Feature, FeatureCollection, LineString, Point } from "geojson";
import type { LayerFeature, LngLat } from "../story/geography.ts";
import type { Layer } from "../story/layer.ts";
import { dayNumber } from "./day.ts";
import { fromMercator, metresToMercator, toMercator } from "./mercator.ts";

/** Radius in CSS px of the smallest filled mark. */
export const MIN_MARK_RADIUS = 3.5;

/** Radius in CSS px of a filled mark whose size says nothing: seen without looking for it. */
const EQUAL_MARK_RADIUS = 4.5;

/** Radius in CSS px of every ring, open or dotted: around a small filled mark at the same place both are seen. */
export const RING_RADIUS = 5;

/** Width in CSS px of the outline of a ring, and of the hairline around a filled mark. */
export const MARK_OUTLINE = { ring: 1.5, filled: 0.75 } as const;

/** Opacity of a filled mark: two that overlap are still two. */
export const FILLED_OPACITY = 0.85;

/** Radius in CSS px of the largest mark a layer may have. */
const MAX_MARK_RADIUS = 26;

/** CSS px a √unit where the largest mark leaves room: one person is the smallest mark. */
const MARK_SCALE = 3.5;

/** How a mark is drawn: a filled circle, an open ring, or a dotted ring for what is not known. */
export type MarkKind = "filled" | "ring" | "dotted";

/** What the style reads of a point. */
export interface MarkProperties {
  part: "mark";
  mark: MarkKind;
  /** The feature's id: MapLibre keeps ids of features that are numbers only. */
  key: string;
  /** The number that sets the circle's area; left out where there is none. */
  size?: number;
  /** Its source is weak; left out where it is not. */
  weak?: true;
  /** Days since 1970; left out where the layer has no time. */
  day?: number;
}

/** What the style reads of the dashed circle around a point that is known to some metres only. */
export interface HaloProperties {
  part: "halo";
  day?: number;
}

/** CSS px of radius a √unit of a layer's size; null where all its marks are equal. */
export function markScale(layer: Layer): number | null {
  const by = layer.points?.size?.by;
  if (by === undefined) return null;
  const sizes = layer.data.features.map((feature) => numberOf(feature, by) ?? 0);
  return Math.min(MARK_SCALE, MAX_MARK_RADIUS / Math.sqrt(Math.max(1, ...sizes)));
}

/**
 * Radius in CSS px of a mark, without its outline: its area grows with the size, down to the smallest mark. Where
 * the layer has no scale all are equal.
 */
export function markRadius(size: number | undefined, scale: number | null): number {
  if (scale === null) return EQUAL_MARK_RADIUS;
  return Math.max(MIN_MARK_RADIUS, scale * Math.sqrt(size ?? 0));
}

/** The points of a layer as they are drawn: one mark each, and the halos of those known to some metres only. */
export function drawnMarks(layer: Layer): FeatureCollection<Point | LineString> {
  const features: Feature<Point | LineString>[] = [];
  for (const feature of layer.data.features) {
    if (feature.geometry.type !== "Point") continue;
    const time = layer.time === null ? null : (feature.properties[layer.time] ?? null);
    const day = time === null ? {} : { day: dayNumber(String(time)) };
    const metres = haloMetres(layer, feature);
    if (metres !== null) {
      const properties: HaloProperties = { part: "halo", ...day };
      const geometry = circle(feature.geometry.coordinates as LngLat, metres);
      features.push({ type: "Feature", id: `${feature.id}-halo`, geometry, properties });
    }
    const size = layer.points?.size ? numberOf(feature, layer.points.size.by) : null;
    const properties: MarkProperties = {
      part: "mark",
      mark: markKind(layer, feature),
      key: feature.id,
      ...(size === null ? {} : { size }),
      ...(isWeak(layer, feature) ? { weak: true as const } : {}),
      ...day,
    };
    features.push({ type: "Feature", id: feature.id, geometry: feature.geometry, properties });
  }
  return { type: "FeatureCollection", features };
}

function markKind(layer: Layer, feature: LayerFeature): MarkKind {
  const mark = layer.points?.mark;
  if (mark === undefined) return "filled";
  const value = String(feature.properties[mark.by] ?? "");
  if (mark.ring.includes(value)) return "ring";
  return mark.dotted.includes(value) ? "dotted" : "filled";
}

function isWeak(layer: Layer, feature: LayerFeature): boolean {
  const weak = layer.points?.weak;
  return weak?.values.includes(String(feature.properties[weak.by] ?? "")) ?? false;
}

function haloMetres(layer: Layer, feature: LayerFeature): number | null {
  const halo = layer.points?.halo;
  return halo ? (halo.metres[String(feature.properties[halo.by] ?? "")] ?? null) : null;
}

function numberOf(feature: LayerFeature, by: string): number | null {
  const value = feature.properties[by];
  return typeof value === "number" ? value : null;
}

/** A circle of so many metres as a closed line; 64 corners look round at any size we draw. */
function circle(center: LngLat, metres: number): LineString {
  const [x, y] = toMercator(center);
  const radius = metresToMercator(metres, center[1]);
  const coordinates: LngLat[] = [];
  for (let corner = 0; corner <= 64; corner++) {
    const angle = (2 * Math.PI * (corner % 64)) / 64;
    coordinates.push(fromMercator([x + radius * Math.cos(angle), y + radius * Math.sin(angle)]));
  }
  return { type: "LineString", coordinates };
}
