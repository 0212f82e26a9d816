import { measureLayerArea, measureLayerLength, measureShare } from "../../geo/figure.ts";
import { measureArea } from "../../geo/measure.ts";
import { UnclearShapes, unclearShapes } from "../../geo/overlay.ts";
import type { LayerFeature } from "../../story/geography.ts";
import { featuresIn } from "../../story/in-time.ts";
import type { Draw, Layer } from "../../story/layer.ts";
import { printSpan } from "../../story/time-span.ts";
import { valueText } from "../../story/value.ts";
import { quote } from "../../words/quote.ts";
import { columnMistake } from "../layer/mark-check.ts";
import { layerMistake } from "../layer/references.ts";
import type { Mistake } from "../reading/problems.ts";
import type { KnownElement } from "./element.ts";
import {
  type Figure,
  NEGLIGIBLE,
  printArea,
  printCount,
  printLength,
  printShare,
} from "./figure-words.ts";
import type { ProseContext } from "./prose-context.ts";

/** Takes note of a mistake at an attribute of the element. */
type Refuse = (mistake: Mistake, attribute?: string) => [];

/**
 * Measures the figure that an element asks for, in words. Null where it cannot be measured: that is
 * reported, unless the layer itself has a problem.
 */
export function measureFigure(
  element: KnownElement,
  context: Pick<ProseContext, "declared" | "map" | "language">,
  refuse: Refuse,
): Figure | null {
  try {
    return measure(element, context, refuse);
  } catch (error) {
    if (!(error instanceof UnclearShapes)) throw error;
    refuse(unclearShapes(), "layer");
    return null;
  }
}

function measure(
  { name, attributes }: KnownElement,
  context: Pick<ProseContext, "declared" | "map" | "language">,
  refuse: Refuse,
): Figure | null {
  const { declared, language } = context;
  const layer = (attribute: string, draws: readonly Draw[]): Layer | null => {
    const id = attributes.get(attribute) ?? "";
    const found = declared.layers.get(id);
    const mistake =
      layerMistake(id, declared.layerIds) ?? (found ? kindMistake(found, draws) : null);
    if (mistake !== null) refuse(mistake, attribute);
    return mistake === null ? (found ?? null) : null;
  };
  if (name === "ShareOf") {
    const [part, whole] = [layer("layer", AREAS), layer("of", AREAS)];
    if (part === null || whole === null) return null;
    for (const [{ id, data }, attribute] of [
      [part, "layer"],
      [whole, "of"],
    ] as const) {
      if (measureArea(data) > 0) continue;
      refuse(noArea(id), attribute);
      return null;
    }
    const figure = measureShare(part, whole, declared.layers);
    if (figure.outside > NEGLIGIBLE)
      refuse(outsideMistake(part.id, whole.id, figure.outside), "layer");
    return figure.share === 0 ? null : printShare(figure, part.title, whole.title, language);
  }
  const draws = name === "LengthOf" ? LINES : name === "AreaOf" ? AREAS : [];
  const measured = layer("layer", draws);
  if (measured === null) return null;
  if (name === "AreaOf")
    return printArea(measureLayerArea(measured, declared.layers), measured.title, language);
  if (name === "LengthOf")
    return printLength(measureLayerLength(measured), measured.title, language);
  return countFeatures(measured, attributes.get("where"), context, refuse);
}

const AREAS = ["area", "land"] as const;
const LINES = ["line"] as const;

/** What is wrong with measuring a layer; counting (no `draws`) measures nothing. */
function kindMistake({ id, draw, precision }: Layer, draws: readonly Draw[]): Mistake | null {
  if (draws.length === 0) return null;
  if (!draws.includes(draw)) {
    return {
      expected: `a layer with draw: ${draws.join(" or ")}`,
      found: `${quote(id)} with draw: ${draw}`,
      hint: "Areas are measured of areas, and lengths of lines.",
      code: "wrong-geometry",
    };
  }
  if (precision.kind !== "schematic") return null;
  return {
    expected: "a layer that is surveyed or approximate",
    found: `${quote(id)}, which is schematic`,
    hint: "A sketch has no size: give the published figure with <Published>.",
    code: "schematic-measured",
  };
}

/** What is said of a share whose part lies outside of its whole: partly, and that is left out; or altogether. */
function outsideMistake(part: string, whole: string, outside: number): Mistake {
  const expected = `an area inside ${quote(whole)}`;
  if (outside === 1) {
    return {
      expected,
      found: `${quote(part)}, of which nothing lies inside`,
      hint: "Are the two layers the ones that are meant, and do they lie in the same place, longitude first?",
      code: "share-outside",
    };
  }
  const percent = outside * 100;
  return {
    expected,
    found: `${quote(part)}, ${percent < 1 ? "less than 1" : Math.round(percent)} per cent of which lies outside`,
    hint: "Only what lies inside is measured, and the note beside the figure says so. To measure all of it, use <AreaOf>.",
    code: "share-outside",
    warning: true,
  };
}

function noArea(id: string): Mistake {
  return {
    expected: "a layer with an area",
    found: `${quote(id)} with none`,
    hint: "Its shape is flat: look at it on the map.",
    code: "wrong-geometry",
  };
}

/** Counts what the map beside the words shows of a layer; where it does not show the layer, all of it. */
function countFeatures(
  layer: Layer,
  where: string | undefined,
  { map, language }: Pick<ProseContext, "map" | "language">,
  refuse: Refuse,
): Figure | null {
  const time = layer.time !== null && map?.show.includes(layer.id) ? map.time : null;
  const span = time === null ? null : printSpan(time, language, "long");
  const { features } = layer.data;
  const counted = featuresIn(layer, time);
  if (where === undefined) return printCount(counted.length, layer.title, null, span, language);
  const [name = "", ...rest] = where.split("=");
  const [column, value] = [name.trim(), rest.join("=").trim()];
  if (rest.length === 0 || column === "" || value === "") {
    refuse(
      {
        expected: "column=value",
        found: quote(where),
        hint: "Only the features with this value in this column are counted.",
        code: "wrong-value",
      },
      "where",
    );
    return null;
  }
  const columns = new Set(features.flatMap(({ properties }) => Object.keys(properties)));
  const mistake = columnMistake(column, columns);
  const has = (feature: LayerFeature) => valueText(feature.properties[column]) === value;
  if (mistake !== null) refuse(mistake, "where");
  else if (!features.some(has)) refuse(noMatch(column, value), "where");
  else
    return printCount(
      counted.filter(has).length,
      layer.title,
      `${column}=${value}`,
      span,
      language,
    );
  return null;
}

function noMatch(column: string, value: string): Mistake {
  return {
    expected: `a value that stands in the column ${quote(column)}`,
    found: quote(value),
    hint: "Look at its spelling in the data.",
    code: "no-match",
  };
}
