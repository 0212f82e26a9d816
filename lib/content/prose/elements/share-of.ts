import { measureShare } from "../../../geo/figure.ts";
import { measureArea } from "../../../geo/measure.ts";
import { quote } from "../../../words/quote.ts";
import type { Mistake } from "../../reading/problems.ts";
import { defineElement } from "./element-kind.ts";
import { NEGLIGIBLE, printShare } from "./figure-words.ts";
import { AREAS, buildMeasured, findMeasuredLayer } from "./measured-layer.ts";

/**
 * `<ShareOf layer="…" of="…" />`: the share of one layer's area that another layer covers,
 * measured.
 */
export const SHARE_OF = defineElement({
  place: "inline",
  content: { holds: "nothing" },
  attributes: { layer: "required", of: "required" },
  isLink: true,
  build({ attributes, refuse }, _content, { declared, language }) {
    const refuseLayer = (mistake: Mistake) => refuse(mistake, "layer");
    const refuseOf = (mistake: Mistake) => refuse(mistake, "of");
    return buildMeasured(() => {
      const part = findMeasuredLayer(attributes.layer, AREAS, declared, refuseLayer);
      const whole = findMeasuredLayer(attributes.of, AREAS, declared, refuseOf);
      if (part === null || whole === null) return null;
      const flat = [part, whole].find(({ data }) => measureArea(data) <= 0);
      if (flat !== undefined) {
        refuse(noArea(flat.id), flat === part ? "layer" : "of");
        return null;
      }
      const figure = measureShare(part, whole, declared.layers);
      if (figure.outside > NEGLIGIBLE) {
        refuseLayer(outsideMistake(part.id, whole.id, figure.outside));
      }
      return figure.share === 0 ? null : printShare(figure, part.title, whole.title, language);
    }, refuseLayer);
  },
});

/**
 * `outside` is the share of the part that lies outside of the whole: all of it is a mistake, less
 * is a warning.
 */
function outsideMistake(part: string, whole: string, outside: number): Mistake {
  const expected = `an area inside ${quote(whole)}`;
  if (outside === 1) {
    return {
      expected,
      found: `${quote(part)}, which is entirely outside`,
      hint: "Check that these are the right layers, and that both are in the same place, with longitude first.",
      code: "share-outside",
    };
  }
  const percent = outside * 100;
  return {
    expected,
    found: `${quote(part)}, ${percent < 1 ? "less than 1" : Math.round(percent)} per cent of which is outside`,
    hint: "Only the part inside is measured, and the note beside the figure says so. To measure all of it, use <AreaOf>.",
    code: "share-outside",
    warning: true,
  };
}

function noArea(id: string): Mistake {
  return {
    expected: "a layer with an area",
    found: `${quote(id)}, which has none`,
    hint: "Its shape has no area: look at it on the map.",
    code: "wrong-geometry",
  };
}
