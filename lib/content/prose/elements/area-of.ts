import { measureLayerArea } from "../../../geo/figure.ts";
import type { Mistake } from "../../reading/problems.ts";
import { defineElement } from "./element-kind.ts";
import { printArea } from "./figure-words.ts";
import { AREAS, buildMeasured, findMeasuredLayer } from "./measured-layer.ts";

/** `<AreaOf layer="…" />`: the area of a layer, measured. */
export const AREA_OF = defineElement({
  place: "inline",
  content: { holds: "nothing" },
  attributes: { layer: "required" },
  isLink: true,
  build({ attributes, refuse }, _content, { declared, language }) {
    const refuseLayer = (mistake: Mistake) => refuse(mistake, "layer");
    return buildMeasured(() => {
      const layer = findMeasuredLayer(attributes.layer, AREAS, declared, refuseLayer);
      return layer && printArea(measureLayerArea(layer, declared.layers), layer.title, language);
    }, refuseLayer);
  },
});
