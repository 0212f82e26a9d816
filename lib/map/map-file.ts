import { createHash } from "node:crypto";
import type { Feature, FeatureCollection, Geometry, Position } from "geojson";

/** A file that the map loads: path under the site's root, without base path. */
export interface MapFile {
  path: string;
  body: string;
}

/**
 * Builds a file named for its content, so that browsers may cache it for ever:
 * `/_data/<story>/<name>.<hash>.json`. GeoJSON ends in `.json`, too: few hosts know the type of
 * `.geojson`, and they compress only types they know.
 */
export function mapFile(story: string, name: string, content: unknown): MapFile {
  const body = JSON.stringify(content);
  return { path: `/_data/${story}/${name}.${contentHash(body)}.json`, body };
}

/** The hash of a content in file names: eight hexadecimal digits. */
export function contentHash(content: string): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 8);
}

/**
 * Builds a collection with only these properties and with coordinates of so many decimals.
 * Positions that become equal are merged; rings and lines of which nothing is left are dropped, and
 * so are features without any.
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

/** Rounds a line. Returns an empty line if fewer than `least` positions are left. */
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
