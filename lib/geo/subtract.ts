import type { LayerData, LayerFeature } from "../story/geography.ts";
import type { GeometryProblem } from "./geometry-problem.ts";
import { overlay } from "./overlay.ts";
import { layerPolygons, polygonGeometry, polygonsOf } from "./parts.ts";

/**
 * `from` without `subtract`. Features keep their ids and properties; wholly covered ones are left
 * out. Both layers must be areas. Throws `UnclearShapes`.
 */
export function deriveSubtract(
  from: LayerData,
  subtract: LayerData,
): { data: LayerData } | GeometryProblem {
  const cutters = layerPolygons(subtract).map((rings) => [rings]);
  if (cutters.length === 0 || layerPolygons(from).length === 0) {
    return {
      code: "wrong-geometry",
      expected: "two areas",
      found: "a layer without areas",
      hint: "subtract and from must both name an area.",
    };
  }
  const features = from.features.flatMap((feature): LayerFeature[] => {
    const rest = overlay("difference", [polygonsOf(feature.geometry), ...cutters]);
    return rest.length === 0 ? [] : [{ ...feature, geometry: polygonGeometry(rest) }];
  });
  if (features.length === 0) {
    return {
      code: "nothing-left",
      expected: "an area larger than the one subtracted from it",
      found: "nothing left",
      hint: "Check the order: from is the whole, subtract is the part to remove.",
    };
  }
  return { data: { type: "FeatureCollection", features } };
}
