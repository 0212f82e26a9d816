import type { Layer } from "../story/layer.ts";
import { say } from "../story/strings.ts";
import { largeMark } from "./mark-sizes.ts";
import type { KeyMark } from "./swatch-shapes.ts";

/** One thing that a mark of a points layer may say. */
export interface PointKeyEntry {
  /** Null where the words need no mark before them. */
  mark: KeyMark | null;
  words: string;
}

/** What the marks of a points layer mean, in the order of its key; nothing where they are all alike. */
export function pointKey(layer: Layer): PointKeyEntry[] {
  if (layer.points === null) return [];
  const { size, mark, weak, halo } = layer.points;
  const large = largeMark(layer);
  const entries: (PointKeyEntry | null)[] = [
    size === undefined || large === null
      ? null
      : { mark: null, words: say("legend.size", { small: 1, large: large.size, unit: size.unit }) },
    mark?.words?.filled === undefined ? null : { mark: null, words: mark.words.filled },
    mark === undefined || mark.ring.length === 0
      ? null
      : { mark: "ring", words: mark.words?.ring ?? say("legend.ring") },
    mark === undefined || mark.dotted.length === 0
      ? null
      : { mark: "dotted", words: mark.words?.dotted ?? say("legend.dotted") },
    weak === undefined ? null : { mark: "weak", words: say("legend.weak") },
    halo === undefined ? null : { mark: "around", words: say("legend.halo") },
  ];
  return entries.filter((entry) => entry !== null);
}
