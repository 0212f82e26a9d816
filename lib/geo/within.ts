import type { Geometry } from "geojson";
import type { LayerData, LayerFeature } from "../story/geography.ts";
import type { GeometryProblem } from "./geometry-problem.ts";
import { joinLines } from "./join-lines.ts";
import { mergePolygons } from "./merge-polygons.ts";
import { nodeLine } from "./node-line.ts";
import { overlay } from "./overlay.ts";
import { layerPolygons, lineGeometry, linesOf, polygonGeometry, polygonsOf } from "./parts.ts";
import { polygonContains } from "./ring.ts";

/**
 * The part of `select` inside `within`: points, pieces of lines, pieces of areas. Features keep
 * their ids and properties. Throws `UnclearShapes`.
 */
export function deriveWithin(
  select: LayerData,
  within: LayerData,
): { data: LayerData } | GeometryProblem {
  const drawn = layerPolygons(within);
  // Lines are cut only where the ground ends, not at borders between areas or where areas begin to
  // overlap.
  const areas = select.features.some(({ geometry }) => linesOf(geometry).length > 0)
    ? mergePolygons(drawn, { touching: true })
    : drawn;
  if (areas.length === 0) {
    return {
      code: "wrong-geometry",
      expected: "an area to select within",
      found: "a layer without areas",
      hint: "within must name an area.",
    };
  }
  const features = select.features.flatMap((feature): LayerFeature[] => {
    const geometry = clip(feature.geometry, areas);
    return geometry === null ? [] : [{ ...feature, geometry }];
  });
  if (features.length === 0) {
    return {
      code: "nothing-left",
      expected: "at least one shape inside the area",
      found: "none",
      hint: "Check that both layers are in the same place, with longitude first.",
    };
  }
  return { data: { type: "FeatureCollection", features } };
}

function clip(geometry: Geometry, areas: number[][][][]): Geometry | null {
  const holds = (point: number[]) => areas.some((area) => polygonContains(area, point));
  if (geometry.type === "Point") return holds(geometry.coordinates) ? geometry : null;
  if (geometry.type === "MultiPoint") {
    const coordinates = geometry.coordinates.filter(holds);
    return coordinates.length === 0 ? null : { type: "MultiPoint", coordinates };
  }
  const lines = linesOf(geometry);
  if (lines.length > 0) {
    const pieces = lines.flatMap((line) =>
      joinLines(
        areas.flatMap((area) => nodeLine(area, line).pieces.map((p) => p.vertices)),
        0,
      ),
    );
    return pieces.length === 0 ? null : lineGeometry(pieces);
  }
  const shared = overlay("intersection", [polygonsOf(geometry), areas]);
  return shared.length === 0 ? null : polygonGeometry(shared);
}
