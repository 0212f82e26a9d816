import type { ElementContent } from "hast";
import { UnclearShapes, unclearShapes } from "../../../geo/overlay.ts";
import { listDrawsWith } from "../../../map/draw/kinds.ts";
import type { Draw, Layer } from "../../../story/layer.ts";
import { buildProseElement } from "../../../story/prose-elements.ts";
import { quote } from "../../../words/quote.ts";
import { type Declared, layerMistake } from "../../layer/references.ts";
import type { Mistake } from "../../reading/problems.ts";
import type { Figure } from "./figure-words.ts";

/** Reports a mistake. Returns an empty list. */
type Refuse = (mistake: Mistake) => [];

/** The ways to draw a layer that give it an area. */
export const AREAS = listDrawsWith("area");
/** The ways to draw a layer that give it a length. */
export const LINES = listDrawsWith("length");

/** Builds the element of a measured figure. Reports shapes that cannot be laid over each other. */
export function buildMeasured(measure: () => Figure | null, refuse: Refuse): ElementContent[] {
  try {
    const figure = measure();
    return figure === null ? [] : [buildProseElement("Measured", { ...figure })];
  } catch (error) {
    if (!(error instanceof UnclearShapes)) throw error;
    return refuse(unclearShapes());
  }
}

/**
 * Finds a layer by its id. Null where it is unknown, drawn in none of the ways `draws`, or a
 * sketch, which is reported; also null, without a report, for a layer that has a problem itself.
 */
export function findMeasuredLayer(
  id: string,
  draws: readonly Draw[],
  declared: Declared,
  refuse: Refuse,
): Layer | null {
  const layer = declared.layers.get(id);
  const mistake = layerMistake(id, declared.layerIds) ?? (layer ? kindMistake(layer, draws) : null);
  if (mistake !== null) refuse(mistake);
  return mistake === null ? (layer ?? null) : null;
}

function kindMistake({ id, draw, precision }: Layer, draws: readonly Draw[]): Mistake | null {
  if (!draws.includes(draw)) {
    return {
      expected: `a layer with draw: ${draws.join(" or ")}`,
      found: `${quote(id)} with draw: ${draw}`,
      hint: "Only areas have an area, and only lines have a length.",
      code: "wrong-geometry",
    };
  }
  if (precision.kind !== "schematic") return null;
  return {
    expected: "a layer that is surveyed or approximate",
    found: `${quote(id)}, which is schematic`,
    hint: "A sketch cannot be measured: give a published figure with <Published>.",
    code: "schematic-measured",
  };
}
