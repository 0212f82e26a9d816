import type { Layer } from "../../story/layer.ts";
import type { Place } from "../../story/place.ts";
import { quote } from "../../words/quote.ts";
import type { Mistake } from "../reading/problems.ts";
import { declaredHint } from "../reading/unknown-name.ts";
import type { Names } from "../words/load-names.ts";

/**
 * What chapters may name. A set of ids is null where the file that declares them could not be read:
 * then no name is called unknown.
 */
export interface Declared {
  layerIds: ReadonlySet<string> | null;
  /** Complete layers, hidden ones included. */
  layers: ReadonlyMap<string, Layer>;
  hidden: ReadonlySet<string>;
  placeIds: ReadonlySet<string> | null;
  places: ReadonlyMap<string, Place>;
  sourceIds: ReadonlySet<string> | null;
  /** The figures that each source prints; see `Sources`. */
  figures: ReadonlyMap<string, readonly string[]>;
  names: Names;
  /** The day at which the story stands; null where it is not known. */
  dateline: string | null;
}

/** What is wrong with a layer's name; null where it is declared. */
export function layerMistake(id: string, ids: ReadonlySet<string> | null): Mistake | null {
  if (ids === null || ids.has(id)) return null;
  return {
    expected: "a layer declared in story.yaml",
    found: quote(id),
    hint: declaredHint(id, ids),
    code: "unknown-layer",
  };
}

/** What is wrong with a place's name; null where it is declared. */
export function placeMistake(id: string, ids: ReadonlySet<string> | null): Mistake | null {
  if (ids === null || ids.has(id)) return null;
  return {
    expected: "a place from the story's places file",
    found: quote(id),
    hint: declaredHint(id, ids),
    code: "unknown-place",
  };
}

/** What is wrong with a source's name; null where it is declared. */
export function sourceMistake(id: string, ids: ReadonlySet<string> | null): Mistake | null {
  if (ids === null || ids.has(id)) return null;
  return {
    expected: "a source from sources.yaml",
    found: quote(id),
    hint: declaredHint(id, ids),
    code: "unknown-source",
  };
}
