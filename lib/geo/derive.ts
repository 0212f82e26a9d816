import type { LayerData } from "../story/geography.ts";
import type { Derivation } from "../story/layer.ts";
import type { Place } from "../story/place.ts";
import type { GeometryProblem } from "./geometry-problem.ts";
import { UnclearShapes, unclearShapes } from "./overlay.ts";
import { deriveSharedBorder } from "./shared-border.ts";
import { deriveSplit } from "./split.ts";
import { deriveSubtract } from "./subtract.ts";
import { deriveWithin } from "./within.ts";

/**
 * Derives the geometry of a layer, or returns the reason why that is impossible. Throws where the
 * derivation names a layer or place that is not in the maps: the caller has checked that.
 */
export function deriveLayer(
  derivation: Derivation,
  layers: ReadonlyMap<string, LayerData>,
  places: ReadonlyMap<string, Place>,
): { data: LayerData } | GeometryProblem {
  try {
    return derive(derivation, layers, places);
  } catch (error) {
    if (error instanceof UnclearShapes) return unclearShapes();
    throw error;
  }
}

function derive(
  derivation: Derivation,
  layers: ReadonlyMap<string, LayerData>,
  places: ReadonlyMap<string, Place>,
): { data: LayerData } | GeometryProblem {
  const layer = (id: string) => known(layers, id);
  switch (derivation.kind) {
    case "split": {
      const place = known(places, derivation.containing);
      return deriveSplit(layer(derivation.split), layer(derivation.by), place);
    }
    case "subtract":
      return deriveSubtract(layer(derivation.from), layer(derivation.subtract));
    case "shared-border":
      return deriveSharedBorder(layer(derivation.of), layer(derivation.with));
    case "within":
      return deriveWithin(layer(derivation.select), layer(derivation.within));
  }
}

function known<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`deriveLayer: a known id expected, "${id}" found`);
  return value;
}
