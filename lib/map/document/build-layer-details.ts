import type { LayerFeature } from "../../story/geography.ts";
import { dateOf } from "../../story/in-time.ts";
import type { Detail, DetailFact, Layer, ValueWords } from "../../story/layer.ts";
import type {
  DetailFigure,
  DetailSource,
  FeatureDetail,
  LayerDetails,
} from "../../story/layer-details.ts";
import type { Source } from "../../story/source.ts";
import { valueText } from "../../story/value.ts";
import { KINDS } from "../draw/kinds.ts";

/**
 * Whether a press on the layer opens a panel: never on a sketch, whose true position is not known.
 */
export function hasDetails({ draw, precision }: Pick<Layer, "draw" | "precision">): boolean {
  return KINDS[draw].press !== null && precision.kind !== "schematic";
}

/** Builds the texts of the details panel for a layer and each of its features. */
export function buildLayerDetails(layer: Layer, sources: readonly Source[]): LayerDetails {
  const { id, title, draw, precision, status, asOf, caveat, time, detail, data } = layer;
  const features = detail === null ? [] : data.features.map((f) => featureDetail(layer, f, detail));
  return {
    ...{ id, title, draw, precision, status, asOf, caveat, time },
    sources: layer.sources.flatMap((name) => {
      const source = sources.find((one) => one.id === name);
      return source === undefined ? [] : [layerSource(source)];
    }),
    called: detail?.called ?? null,
    features: features.sort((a, b) => compare(a.date ?? "", b.date ?? "")),
  };
}

function layerSource({ id: _, ...source }: Source): DetailSource {
  return source;
}

function featureDetail(layer: Layer, feature: LayerFeature, detail: Detail): FeatureDetail {
  const cell = (name: string | null | undefined) => cellOf(feature, name ?? null);
  const { source } = detail;
  const url = cell(source?.url);
  return {
    id: feature.id,
    title: cell(detail.title) ?? feature.id,
    date: cell(detail.date),
    day: dateOf(layer, feature),
    text: cell(detail.text),
    facts: detail.facts.flatMap((fact) => {
      const text = factText(feature, fact);
      return text === null ? [] : [{ label: fact.label, text }];
    }),
    figure: figureOf(layer, feature, detail),
    caution: detail.caution === null ? null : wordsFor(feature, detail.caution),
    source:
      url === null
        ? null
        : {
            title: cell(source?.title) ?? url,
            publisher: cell(source?.publisher) ?? "",
            date: cell(source?.date) ?? "",
            url,
          },
  };
}

function figureOf(
  { points }: Layer,
  feature: LayerFeature,
  { facts }: Detail,
): DetailFigure | null {
  const fact = facts.find(({ by }) => by === points?.size?.by);
  const text = fact === undefined ? null : factText(feature, fact);
  if (fact === undefined || text === null) return null;
  const value = feature.properties[fact.by];
  return { value: typeof value === "number" ? value : null, label: fact.label, text };
}

function factText(feature: LayerFeature, { by, words, empty }: DetailFact): string | null {
  const value = cellOf(feature, by);
  if (value !== null) return ownWords(words, value) ?? value;
  return typeof empty === "string" || empty === null ? empty : wordsFor(feature, empty);
}

function wordsFor(feature: LayerFeature, { by, words }: ValueWords): string | null {
  return ownWords(words, cellOf(feature, by) ?? "");
}

/**
 * Looks up the words of a value that is the record's own key: "constructor" is a key of every
 * object.
 */
function ownWords(words: Readonly<Record<string, string>>, value: string): string | null {
  return Object.hasOwn(words, value) ? (words[value] ?? null) : null;
}

function cellOf({ properties }: LayerFeature, name: string | null): string | null {
  return name === null ? null : valueText(properties[name]) || null;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
