import type { LayerFeature } from "../../story/geography.ts";
import { drawnIn, hasPale } from "../../story/in-time.ts";
import type { Layer } from "../../story/layer.ts";
import type { MapTime } from "../../story/map-state.ts";
import { printNumber } from "../../words/numbers.ts";
import { words } from "../../words/words.ts";
import { haloMetres, isWeak, type MarkKind, markKind } from "../marks.ts";
import { legendSizes } from "../swatch/mark-sizes.ts";
import type { LegendMark } from "../swatch/swatch-drawing.ts";

/** One meaning of the marks of a layer. */
export interface MarkMeaning {
  /** Null where the words need no mark before them. */
  mark: LegendMark | null;
  words: string;
}

/**
 * What the marks of a layer mean in a span of time, in the order of the legend and with numbers as
 * `language` writes them. It explains only the marks that are drawn; empty where they are all alike
 * or the layer has no marks.
 */
export function listMarkMeanings(
  layer: Layer,
  time: MapTime | null,
  language: string,
): MarkMeaning[] {
  const say = words(language);
  const features = drawnIn(layer, time);
  const { mark } = layer.points ?? {};
  const kinds = new Set(features.map((feature) => markKind(layer, feature)));
  const told = (kind: MarkKind, words: string | undefined): MarkMeaning[] =>
    kinds.has(kind) && words !== undefined
      ? [{ mark: kind === "filled" ? null : kind, words }]
      : [];
  const isAny = (is: (feature: LayerFeature) => boolean, entry: MarkMeaning) =>
    features.some(is) ? [entry] : [];
  return [
    ...sizeEntries(layer, features, language),
    ...told("filled", mark?.words?.filled),
    ...told("ring", mark?.words?.ring ?? say("legend.ring")),
    ...told("dotted", mark?.words?.dotted ?? say("legend.dotted")),
    ...isAny((feature) => isWeak(layer, feature), { mark: "weak", words: say("legend.weak") }),
    ...isAny((feature) => haloMetres(layer, feature) !== null, {
      mark: "around",
      words: say("legend.halo"),
    }),
    ...(hasPale(layer, time) ? [{ mark: "pale" as const, words: say("legend.earlier") }] : []),
  ];
}

function sizeEntries(
  layer: Layer,
  features: readonly LayerFeature[],
  language: string,
): MarkMeaning[] {
  const legend = legendSizes(layer, features);
  if (legend === null) return [];
  const say = words(language);
  const print = (size: number) => printNumber(size, language);
  const { unit = "" } = layer.points?.size ?? {};
  const sizes = legend.sizes.map(({ size }) => print(size)).join(" · ");
  const entries: MarkMeaning[] = [];
  if (sizes !== "") entries.push({ mark: null, words: say("legend.size", { sizes, unit }) });
  if (legend.enlargedBelow !== null) {
    const name = legend.enlargedBelow === 0 ? "legend.smallestNone" : "legend.smallest";
    entries.push({ mark: "smallest", words: say(name, { size: print(legend.enlargedBelow) }) });
  }
  return entries;
}
