import { filledSize, markKind, markScale, smallestTrueSize } from "../../map/marks.ts";
import type { Layer } from "../../story/layer.ts";
import { valueText } from "../../story/value.ts";
import { quote } from "../../words/quote.ts";
import type { Mistake, Report } from "../reading/problems.ts";
import type { YamlDocument } from "../yaml/yaml-document.ts";
import type { Declared } from "./references.ts";

/**
 * Warns of marks that are drawn otherwise than their layer asks: larger than their number, or as
 * not known.
 */
export function reportMarkChanges(
  document: YamlDocument,
  { layers, hidden }: Declared,
  report: Report,
): void {
  for (const layer of layers.values()) {
    if (layer.points?.size === undefined || hidden.has(layer.id)) continue;
    for (const mistake of [enlarged(layer), withoutNumber(layer)]) {
      if (mistake === null) continue;
      report(document.at(["layers", layer.id, "size"]), `layers.${layer.id}.size`, mistake);
    }
  }
}

function enlarged(layer: Layer): Mistake | null {
  const scale = markScale(layer) ?? 0;
  const sizes = layer.data.features.flatMap((feature) => filledSize(layer, feature) ?? []);
  const smallest = smallestTrueSize(scale);
  const small = sizes.filter((size) => size < smallest);
  // Where all are 0 they are all alike, and the key says so.
  if (scale === 0 || small.length === 0) return null;
  return {
    expected: "numbers large enough, next to the largest, for a visible mark",
    found: `${small.length} of ${sizes.length} below ${Number(smallest.toPrecision(2))}`,
    hint: "They get the smallest mark, and the legend says so. Use the layer's mark to draw 0 as a ring, or split the layer.",
    code: "enlarged-marks",
    warning: true,
  };
}

function withoutNumber(layer: Layer): Mistake | null {
  const { mark, size } = layer.points ?? {};
  const [first, ...others] = layer.data.features.filter(
    (feature) =>
      markKind(layer, feature) === "dotted" &&
      !(mark?.dotted.includes(valueText(feature.properties[mark.by])) ?? false),
  );
  if (first === undefined) return null;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return {
    expected: `a number in ${quote(size?.by)} for each filled mark`,
    found: `none for ${quote(first.id)}${more}`,
    hint: "These marks are drawn as dotted rings (not known). Say so in the layer's mark, or fill in the numbers.",
    code: "mark-without-number",
    warning: true,
  };
}
