import { DEPTHS } from "./geometry-depths.ts";

type Member = Readonly<Record<string, unknown>>;

/** Fewest positions of a line, and of a ring. */
const [LINE, RING] = [2, 4];

/**
 * Whether a value is a GeoJSON feature without issues for check-geojson. In doubt it returns false.
 */
export function isPlainFeature(value: unknown): boolean {
  if (!isMember(value) || value.type !== "Feature" || "features" in value) return false;
  const { id, properties, geometry, bbox } = value;
  if (id !== undefined && typeof id !== "string" && typeof id !== "number") return false;
  if (bbox !== undefined || (properties !== null && !isMember(properties))) return false;
  return geometry === null || isPlainGeometry(geometry);
}

function isPlainGeometry(value: unknown): boolean {
  if (!isMember(value) || value.bbox !== undefined) return false;
  if ("properties" in value || "geometry" in value || "features" in value) return false;
  const { type, coordinates } = value;
  const depth = typeof type === "string" ? DEPTHS[type] : undefined;
  if (depth === undefined) return false;
  const least = String(type).includes("Line") ? LINE : String(type).includes("Polygon") ? RING : 0;
  return isPlainList(coordinates, depth, least);
}

/** `least`: fewest positions of a list of positions; one of `RING` is closed, too. */
function isPlainList(value: unknown, depth: number, least: number): boolean {
  if (!Array.isArray(value)) return false;
  if (depth === 0) return isPosition(value);
  if (depth > 1) return value.every((item) => isPlainList(item, depth - 1, least));
  if (value.length < least || !value.every(isPosition)) return false;
  return least < RING || isSame(value[0] ?? [], value.at(-1) ?? []);
}

function isPosition(value: unknown): value is number[] {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return false;
  return value.every((part) => typeof part === "number");
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}

function isMember(value: unknown): value is Member {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
