import { createHash } from "node:crypto";
import type { Feature, FeatureCollection, Geometry, Position } from "geojson";

/** A file of the site that the map loads: path under the site's root, without base path. */
export interface MapFile {
  path: string;
  body: string;
}

/**
 * A file named for its content, so that it may be cached for ever: `/_data/<story>/<name>.<hash>.json`. GeoJSON is no
 * exception: few hosts have a type for `.geojson`, and they compress only files whose type they know.
 */
export function mapFile(story: string, name: string, content: unknown): MapFile {
  const body = JSON.stringify(content);
  return { path: `/_data/${story}/${name}.${contentHash(body)}.json`, body };
}

/** What stands in a file's name for its content: eight hexadecimal digits. */
export function contentHash(content: string): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 8);
}

/**
 * A collection with only these properties and with coordinates of so many decimals. Positions that become
 * the same are joined; rings and lines that nothing is left of are dropped, and features with them.
 */
export function slimCollection(
  { features }: FeatureCollection,
  decimals: number,
  properties: readonly string[],
): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: features.flatMap((feature): Feature[] => {
      const geometry = slimGeometry(feature.geometry, decimals);
      if (geometry === null) return [];
      const kept = properties.flatMap((name) => {
        const value = feature.properties?.[name];
        return value === undefined || value === null ? [] : [[name, value] as const];
      });
      const id = feature.id === undefined ? {} : { id: feature.id };
      return [{ type: "Feature", ...id, geometry, properties: Object.fromEntries(kept) }];
    }),
  };
}

function slimGeometry(geometry: Geometry, decimals: number): Geometry | null {
  const line = (positions: Position[]) => slimLine(positions, decimals, 2);
  const polygon = (rings: Position[][]) => {
    const [outer, ...holes] = rings.map((ring) => slimLine(ring, decimals, 4));
    return outer === undefined || outer.length === 0
      ? []
      : [outer, ...holes.filter((hole) => hole.length > 0)];
  };
  switch (geometry.type) {
    case "Point":
      return { type: "Point", coordinates: round(geometry.coordinates, decimals) };
    case "LineString": {
      const coordinates = line(geometry.coordinates);
      return coordinates.length === 0 ? null : { type: "LineString", coordinates };
    }
    case "MultiLineString": {
      const coordinates = geometry.coordinates.map(line).filter(({ length }) => length > 0);
      return coordinates.length === 0 ? null : { type: "MultiLineString", coordinates };
    }
    case "Polygon": {
      const coordinates = polygon(geometry.coordinates);
      return coordinates.length === 0 ? null : { type: "Polygon", coordinates };
    }
    case "MultiPolygon": {
      const coordinates = geometry.coordinates.map(polygon).filter(({ length }) => length > 0);
      return coordinates.length === 0 ? null : { type: "MultiPolygon", coordinates };
    }
    default:
      return geometry;
  }
}

/** Rounds a line; empty where fewer than `least` positions are left. */
function slimLine(positions: Position[], decimals: number, least: number): Position[] {
  const rounded = positions.map((position) => round(position, decimals));
  const kept = rounded.filter((position, index) => {
    const before = rounded[index - 1];
    return before === undefined || before[0] !== position[0] || before[1] !== position[1];
  });
  return kept.length < least ? [] : kept;
}

function round([lng = 0, lat = 0]: Position, decimals: number): Position {
  return [Number(lng.toFixed(decimals)), Number(lat.toFixed(decimals))];
}
