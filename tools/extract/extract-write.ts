import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";
import type { Feature, FeatureCollection, Position } from "geojson";
import { rewind } from "../../lib/geo/winding.ts";

function round(value: unknown, factor: number): unknown {
  if (typeof value === "number") return Math.round(value * factor) / factor;
  return Array.isArray(value) ? value.map((item) => round(item, factor)) : value;
}

const same = (a: Position, b: Position | undefined) => a[0] === b?.[0] && a[1] === b?.[1];

/**
 * Removes positions that rounding has made equal to their neighbours, and rings that have
 * collapsed.
 */
function tidy(coordinates: unknown, ring: boolean): unknown {
  if (!Array.isArray(coordinates) || typeof coordinates[0] === "number") return coordinates;
  if (!Array.isArray(coordinates[0]) || typeof coordinates[0][0] !== "number") {
    return coordinates
      .map((part) => tidy(part, ring))
      .filter((part) => !Array.isArray(part) || part.length > 0);
  }
  const positions = coordinates as Position[];
  const kept = positions.filter((p, i) => i === 0 || !same(p, positions[i - 1]));
  return kept.length < (ring ? 4 : 2) ? [] : kept;
}

/** Writes features, one a line, with coordinates to `digits` decimals; prints the size. */
export function writeFeatures(path: string, features: Feature[], digits: number): void {
  const factor = 10 ** digits;
  const rounded = features.flatMap((feature): Feature[] => {
    const { geometry } = feature;
    if (geometry.type === "GeometryCollection" || geometry.type === "Point") return [feature];
    const ring = geometry.type.endsWith("Polygon");
    const coordinates = tidy(round(geometry.coordinates, factor), ring);
    if (Array.isArray(coordinates) && coordinates.length === 0) return [];
    return [{ ...feature, geometry: { ...geometry, coordinates } } as Feature];
  });
  const collection: FeatureCollection = { type: "FeatureCollection", features: rounded };
  const lines = rewind(collection).features.map((feature) => JSON.stringify(feature));
  const text = `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const kilobytes = (gzipSync(text, { level: 9 }).length / 1000).toFixed(1);
  console.log(`${path}  ${features.length} features  ${kilobytes} kB gzip`);
}
