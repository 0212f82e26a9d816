import { layerBytes } from "../../map/document/layer-bytes.ts";
import { printDecimals } from "../../words/numbers.ts";
import type { Report } from "../reading/problems.ts";
import type { YamlDocument } from "../yaml/yaml-document.ts";
import type { Declared } from "./references.ts";

/**
 * Bytes after gzip that a layer may cost its reader: half a second on a slow phone's 1.6 Mbit/s.
 */
export const LAYER_BUDGET = 100_000;

/** Below this many positions no layer is near its budget, and is not weighed. */
const FEW = 2000;

/** Warns of layers that cost a reader more bytes than they may. */
export function reportHeavyLayers(
  document: YamlDocument,
  { layers, hidden }: Declared,
  report: Report,
): void {
  for (const layer of layers.values()) {
    const positions = countPositions(layer.data);
    const isLight = layer.data.features.length + positions < FEW;
    const bytes = isLight || hidden.has(layer.id) ? 0 : layerBytes(layer);
    if (bytes <= LAYER_BUDGET) continue;
    report(document.at(["layers", layer.id], "key"), `layers.${layer.id}`, {
      expected: `a layer of at most ${LAYER_BUDGET / 1000} kB to download`,
      found: `${Math.round(bytes / 1000)} kB in ${printDecimals(positions, 0, "en")} ${isOfPoints(layer.data) ? "points" : "corners"}`,
      hint: isOfPoints(layer.data)
        ? "Leave out points that no map of the story shows, or join those of one place into one point with a number."
        : "Leave out shapes that no map of the story shows, or join those too small to see one by one.",
      code: "heavy-layer",
      warning: true,
    });
  }
}

function isOfPoints(data: { features: readonly { geometry: { type: string } }[] }): boolean {
  return data.features.every(({ geometry }) => geometry.type.endsWith("Point"));
}

function countPositions(data: { features: readonly { geometry: object }[] }): number {
  const count = (value: unknown): number => {
    if (!Array.isArray(value)) return 0;
    return typeof value[0] === "number"
      ? 1
      : value.reduce((sum: number, item) => sum + count(item), 0);
  };
  return data.features.reduce(
    (sum, { geometry }) => sum + ("coordinates" in geometry ? count(geometry.coordinates) : 0),
    0,
  );
}
