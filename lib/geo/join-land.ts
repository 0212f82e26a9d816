import type { Feature, FeatureCollection, Position } from "geojson";
import { TURN } from "../story/longitude.ts";
import { clipToBounds } from "./clip.ts";
import { polygonGeometry, polygonsOf } from "./parts.ts";
import { hasEdgeAt, joinPolygonsAtCut } from "./seam.ts";
import { stitch } from "./stitch.ts";
import { moveEast } from "./unroll.ts";

/**
 * Degrees by which land all around the world is extended beyond 180°, so that its ends lie under
 * its own beginning.
 */
const OVERLAP = 4;

/**
 * The ground without the edges of the cut at 180°, also between different features. Land all around
 * the world, such as Antarctica, is extended beyond both of its ends. This is right only for fills
 * without transparency.
 */
export function joinLand(ground: FeatureCollection): FeatureCollection {
  return joinFeatures(ground, (polygon) => (isAround(polygon) ? leadOn(polygon) : [polygon]));
}

/**
 * Areas without the edges of the cut at 180°, also between different features. For drawing only: a
 * feature on one side absorbs those on the other. `then` is applied to each joined polygon.
 */
export function joinFeatures<C extends FeatureCollection>(
  ground: C,
  then: (polygon: Position[][]) => Position[][][] = (polygon) => [polygon],
): C {
  const isCut = ({ geometry }: Feature) =>
    polygonsOf(geometry).some(
      ([outline = []]) => hasEdgeAt(outline, TURN / 2) || hasEdgeAt(outline, -TURN / 2),
    );
  const cut = ground.features.filter(isCut);
  const first = cut[0];
  if (first === undefined) return ground;
  const polygons = cut.flatMap(({ geometry }) => polygonsOf(geometry));
  const joined = joinPolygonsAtCut(polygons);
  if (joined.every((polygon, i) => polygon === polygons[i])) {
    const apart = ground.features.map((each): Feature => {
      if (!cut.includes(each)) return each;
      return { ...each, geometry: polygonGeometry(polygonsOf(each.geometry).flatMap(then)) };
    });
    return { ...ground, features: apart };
  }
  const features = joined.map((polygon, i): Feature => {
    const id = cut[i]?.id ?? first.id;
    return {
      ...first,
      ...(id === undefined ? {} : { id }),
      geometry: polygonGeometry(then(polygon)),
    };
  });
  return {
    ...ground,
    features: ground.features.flatMap((each) =>
      each === first ? features : cut.includes(each) ? [] : [each],
    ),
  };
}

function isAround([outline = []]: Position[][]): boolean {
  return hasEdgeAt(outline, TURN / 2) && hasEdgeAt(outline, -TURN / 2);
}

function leadOn(polygon: Position[][]): Position[][][] {
  const end = TURN / 2;
  const piece = (west: number, east: number, turns: number): Position[][][] => {
    const geometry = moveEast(polygonGeometry([polygon]), turns);
    const feature: Feature = { type: "Feature", properties: {}, geometry };
    const { features } = clipToBounds({ type: "FeatureCollection", features: [feature] }, [
      west,
      -90,
      east,
      90,
    ]);
    return features.flatMap((each) => polygonsOf(each.geometry));
  };
  const withEast = [polygon, ...piece(end, end + OVERLAP, TURN)];
  const east = stitch(withEast, end) ?? [polygon];
  return stitch([...east, ...piece(-end - OVERLAP, -end, -TURN)], -end) ?? east;
}
