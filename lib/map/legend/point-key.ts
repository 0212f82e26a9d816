import type { LayerFeature } from "../../story/geography.ts";
import { drawnIn, hasPale } from "../../story/in-time.ts";
import type { Layer } from "../../story/layer.ts";
import type { MapTime } from "../../story/map-state.ts";
import { printNumber } from "../../words/numbers.ts";
import { words } from "../../words/words.ts";
import { haloMetres, isWeak, type MarkKind, markKind } from "../marks.ts";
import { keySizes } from "./mark-sizes.ts";
import type { KeyMark } from "./swatch-shapes.ts";

/** One thing that a mark of a points layer may say. */
export interface PointKeyEntry {
  /** Null where the words need no mark before them. */
  mark: KeyMark | null;
  words: string;
}

/**
 * What the marks of a points layer mean in a span of time, in the order of its key and with numbers as `language` writes
 * them; nothing where they are all alike. It explains the marks that are drawn, and no others.
 */
export function pointKey(layer: Layer, time: MapTime | null, language: string): PointKeyEntry[] {
  if (layer.draw !== "points") return [];
  const say = words(language);
  const features = drawnIn(layer, time);
  const { mark } = layer.points ?? {};
  const kinds = new Set(features.map((feature) => markKind(layer, feature)));
  const told = (kind: MarkKind, words: string | undefined): PointKeyEntry[] =>
    kinds.has(kind) && words !== undefined
      ? [{ mark: kind === "filled" ? null : kind, words }]
      : [];
  const isAny = (is: (feature: LayerFeature) => boolean, entry: PointKeyEntry) =>
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
): PointKeyEntry[] {
  const key = keySizes(layer, features);
  if (key === null) return [];
  const say = words(language);
  const print = (size: number) => printNumber(size, language);
  const { unit = "" } = layer.points?.size ?? {};
  const sizes = key.sizes.map(({ size }) => print(size)).join(" · ");
  const entries: PointKeyEntry[] = [];
  if (sizes !== "") entries.push({ mark: null, words: say("legend.size", { sizes, unit }) });
  if (key.enlargedBelow !== null) {
    const name = key.enlargedBelow === 0 ? "legend.smallestNone" : "legend.smallest";
    entries.push({ mark: "smallest", words: say(name, { size: print(key.enlargedBelow) }) });
  }
  return entries;
}
