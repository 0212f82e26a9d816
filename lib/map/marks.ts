import type { Feature, FeatureCollection, LineString, Point } from "geojson";
import type { LayerFeature, LngLat } from "../story/geography.ts";
import { dateOf } from "../story/in-time.ts";
import type { Layer } from "../story/layer.ts";
import { valueNumber, valueText } from "../story/value.ts";
import { dayNumber } from "./day.ts";
import { fromMercator, metresToMercator, toMercator } from "./mercator.ts";

/** Radius in CSS px of the smallest filled mark: a smaller one would not be seen. */
export const MIN_MARK_RADIUS = 3;

/** Radius in CSS px of a filled mark without a size: easy to find. */
const EQUAL_MARK_RADIUS = 4.5;

/**
 * Radius in CSS px of every ring, open or dotted: it is visible around a small filled mark at the
 * same place.
 */
export const RING_RADIUS = 5;

/** Width in CSS px of the outline of a ring, and of the hairline around a filled mark. */
export const MARK_OUTLINE = { ring: 1.5, filled: 0.75 } as const;

/** Opacity of a filled mark, so that two overlapping ones remain distinct. */
export const FILLED_OPACITY = 0.85;

/**
 * Radius in CSS px of the largest mark of a layer: a row of the legend is 30 px high above a time
 * axis.
 */
export const MAX_MARK_RADIUS = 14;

/** Radius in CSS px of the largest mark where many marks crowd the map. */
const CROWDED_MARK_RADIUS = 12;

/**
 * CSS px² that the marks of a layer may cover together, about a twentieth of a phone's map; if they
 * cover more, all become smaller.
 */
const MAX_INK = 5600;

/** How a mark is drawn: a filled circle, an open ring, or a dotted ring for an unknown value. */
export type MarkKind = "filled" | "ring" | "dotted";

/** The properties of a point that the style reads. */
export interface MarkProperties {
  part: "mark";
  mark: MarkKind;
  /** The feature's id, which MapLibre keeps outside of the properties only if it is a number. */
  id: string;
  /** The number that sets the circle's area; left out where there is none. */
  size?: number;
  /** Its source is weak; left out where it is not. */
  weak?: true;
  /** Days since 1970; left out where the layer has no time. */
  day?: number;
}

/**
 * The properties that the style reads of a halo, the dashed circle around a point known to some
 * metres.
 */
export interface HaloProperties {
  part: "halo";
  day?: number;
}

/**
 * CSS px of radius per √unit of a layer's size; null where all its marks are equal. It depends on
 * all numbers of the layer, whatever their unit: the largest mark has the largest radius, or less
 * where many marks crowd the map.
 */
export function markScale(layer: Layer): number | null {
  if (layer.points?.size === undefined) return null;
  const sizes = layer.data.features.flatMap((feature) => filledSize(layer, feature) ?? []);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  if (largest === 0) return 0;
  // In shares of the largest: the sum of very large numbers would not be finite.
  const all = sizes.reduce((sum, size) => sum + size / largest, 0);
  const uncrowded = Math.max(CROWDED_MARK_RADIUS, Math.sqrt(MAX_INK / (Math.PI * all)));
  return Math.min(MAX_MARK_RADIUS, uncrowded) / Math.sqrt(largest);
}

/**
 * Radius in CSS px of a mark, without its outline: its area is proportional to the size, down to
 * the smallest mark. Without a scale all marks are equal.
 */
export function markRadius(size: number | undefined, scale: number | null): number {
  if (scale === null) return EQUAL_MARK_RADIUS;
  return Math.max(MIN_MARK_RADIUS, scale * Math.sqrt(size ?? 0));
}

/**
 * The number that the smallest mark of a scale shows: smaller numbers are drawn as large. Always
 * above 0, even beside the smallest numbers a computer has, since a 0 is drawn larger than it is.
 */
export function smallestTrueSize(scale: number): number {
  return Math.max(Number.MIN_VALUE, (MIN_MARK_RADIUS / scale) ** 2);
}

/**
 * The number that sets the area of a feature's mark; null where there is none or the mark is not
 * filled.
 */
export function filledSize(layer: Layer, feature: LayerFeature): number | null {
  const size = layer.points?.size;
  if (size === undefined || markKind(layer, feature) !== "filled") return null;
  return numberOf(feature, size.by);
}

/**
 * The points of a layer as they are drawn: a mark for each, and the halos of points known to some
 * metres only.
 */
export function drawnMarks(layer: Layer): FeatureCollection<Point | LineString> {
  const features: Feature<Point | LineString>[] = [];
  for (const feature of layer.data.features) {
    if (feature.geometry.type !== "Point") continue;
    const date = dateOf(layer, feature);
    const day = date === null ? {} : { day: dayNumber(date) };
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
      id: feature.id,
      ...(size === null ? {} : { size }),
      ...(isWeak(layer, feature) ? { weak: true as const } : {}),
      ...day,
    };
    features.push({ type: "Feature", id: feature.id, geometry: feature.geometry, properties });
  }
  return { type: "FeatureCollection", features };
}

/**
 * The kind of a feature's mark. In a layer with sizes, a feature without a number is "not known".
 */
export function markKind({ points }: Layer, feature: LayerFeature): MarkKind {
  const { mark, size } = points ?? {};
  const value = mark === undefined ? null : valueText(feature.properties[mark.by]);
  if (value !== null && mark?.ring.includes(value)) return "ring";
  if (value !== null && mark?.dotted.includes(value)) return "dotted";
  return size !== undefined && numberOf(feature, size.by) === null ? "dotted" : "filled";
}

/** Whether a layer has marks for unknown values. */
export function hasDotted(layer: Layer): boolean {
  if (layer.points === null) return false;
  return layer.data.features.some((feature) => markKind(layer, feature) === "dotted");
}

/** Whether a feature rests on a weak source. */
export function isWeak(layer: Layer, feature: LayerFeature): boolean {
  const weak = layer.points?.weak;
  return weak?.values.includes(valueText(feature.properties[weak.by])) ?? false;
}

/**
 * The radius in metres within which the true position of a feature lies; null where its mark has no
 * halo.
 */
export function haloMetres(layer: Layer, feature: LayerFeature): number | null {
  const halo = layer.points?.halo;
  const value = halo === undefined ? "" : valueText(feature.properties[halo.by]);
  return halo && Object.hasOwn(halo.metres, value) ? (halo.metres[value] ?? null) : null;
}

function numberOf(feature: LayerFeature, by: string): number | null {
  return valueNumber(feature.properties[by]);
}

/** A circle of this radius as a closed line; 64 corners look round at any size we draw. */
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
