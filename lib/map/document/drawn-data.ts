import type { FeatureCollection } from "geojson";
import { joinFeatures } from "../../geo/join-land.ts";
import type { Layer } from "../../story/layer.ts";
import { slimCollection } from "../map-file.ts";
import { drawnMarks } from "../marks.ts";

/** Decimals of degrees of a story's own geometry: a metre. */
export const CLOSE_DECIMALS = 5;

/** What the style reads of a layer, and nothing else. */
export function drawnData(layer: Layer): FeatureCollection {
  const drawn = layer.draw === "points" ? drawnMarks(layer) : joinFeatures(layer.data);
  return slimCollection(
    drawn,
    CLOSE_DECIMALS,
    layer.draw === "points" ? ["part", "mark", "key", "size", "weak", "day"] : [],
  );
}
