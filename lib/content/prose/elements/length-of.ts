import { measureLayerLength } from "../../../geo/figure.ts";
import type { Mistake } from "../../reading/problems.ts";
import { defineElement } from "./element-kind.ts";
import { printLength } from "./figure-words.ts";
import { buildMeasured, findMeasuredLayer, LINES } from "./measured-layer.ts";

/** `<LengthOf layer="…" />`: the length of a layer of lines, measured. */
export const LENGTH_OF = defineElement({
  place: "inline",
  content: { holds: "nothing" },
  attributes: { layer: "required" },
  isLink: true,
  build({ attributes, refuse }, _content, { declared, language }) {
    const refuseLayer = (mistake: Mistake) => refuse(mistake, "layer");
    return buildMeasured(() => {
      const layer = findMeasuredLayer(attributes.layer, LINES, declared, refuseLayer);
      return layer && printLength(measureLayerLength(layer), layer.title, language);
    }, refuseLayer);
  },
});
