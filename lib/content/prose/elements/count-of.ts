import type { LayerFeature } from "../../../story/geography.ts";
import { featuresIn } from "../../../story/in-time.ts";
import type { Layer } from "../../../story/layer.ts";
import { buildProseElement } from "../../../story/prose-elements.ts";
import { printSpan } from "../../../story/time-span.ts";
import { valueText } from "../../../story/value.ts";
import { quote } from "../../../words/quote.ts";
import { columnMistake } from "../../layer/mark-check.ts";
import { layerMistake } from "../../layer/references.ts";
import type { Mistake } from "../../reading/problems.ts";
import { defineElement } from "./element-kind.ts";
import { printCount } from "./figure-words.ts";

/**
 * `<CountOf layer="…" where="a condition column=value" />`: the number of a layer's features that
 * the map beside the words shows; where it does not show the layer, all of them.
 */
export const COUNT_OF = defineElement({
  place: "inline",
  content: { holds: "nothing" },
  attributes: { layer: "required", where: "optional" },
  isLink: true,
  build({ attributes, refuse }, _content, { declared, map, language }) {
    const mistake = layerMistake(attributes.layer, declared.layerIds);
    if (mistake !== null) return refuse(mistake, "layer");
    const layer = declared.layers.get(attributes.layer);
    if (layer === undefined) return [];
    const time = layer.time !== null && map?.show.includes(layer.id) ? map.time : null;
    const span = time === null ? null : printSpan(time, language, "long");
    const counted = featuresIn(layer, time);
    if (attributes.where === undefined) {
      const figure = printCount(counted.length, layer.title, null, span, language);
      return [buildProseElement("Measured", { ...figure })];
    }
    const condition = readCondition(attributes.where, layer);
    if ("expected" in condition) return refuse(condition, "where");
    const { column, value } = condition;
    const count = counted.filter((feature) => has(feature, condition)).length;
    const figure = printCount(count, layer.title, `${column}=${value}`, span, language);
    return [buildProseElement("Measured", { ...figure })];
  },
});

interface Condition {
  column: string;
  value: string;
}

function has(feature: LayerFeature, { column, value }: Condition): boolean {
  return valueText(feature.properties[column]) === value;
}

/** Reads `column=value`, which at least one feature of the layer must meet. */
function readCondition(where: string, { data: { features } }: Layer): Condition | Mistake {
  const [name = "", ...rest] = where.split("=");
  const condition = { column: name.trim(), value: rest.join("=").trim() };
  const { column, value } = condition;
  if (rest.length === 0 || column === "" || value === "") {
    return {
      expected: "a condition column=value",
      found: quote(where),
      hint: "Only features with this value in this column are counted.",
      code: "wrong-value",
    };
  }
  const columns = new Set(features.flatMap(({ properties }) => Object.keys(properties)));
  const mistake = columnMistake(column, columns);
  if (mistake !== null) return mistake;
  if (features.some((feature) => has(feature, condition))) return condition;
  return {
    expected: `a value from the column ${quote(column)}`,
    found: quote(value),
    hint: "Check the spelling in the data.",
    code: "no-match",
  };
}
