import type { Layer } from "../../story/layer.ts";
import type { DataFile } from "../data/layer-data.ts";
import type { LayerEntry } from "./layer-entry.ts";

/**
 * The features of a derived layer with their places: those of the file that they were selected or
 * cut from, as far as they keep their ids; else the layer's own place in story.yaml.
 */
export function derivedFile(
  { data }: Layer,
  { placeOf }: LayerEntry,
  origin: DataFile | null,
): DataFile {
  const indices = new Map(origin?.data.features.map(({ id }, i) => [id, i]));
  return {
    data,
    columns: new Set(
      origin?.columns ?? data.features.flatMap(({ properties }) => Object.keys(properties)),
    ),
    isTable: origin?.isTable ?? false,
    spot(feature, property) {
      const index = indices.get(data.features[feature]?.id ?? "");
      return origin === null || index === undefined ? placeOf().spot : origin.spot(index, property);
    },
  };
}

/**
 * The file that a layer's features come from, through however many derivations; null for a shared
 * border, which has none.
 */
export function originOf(
  id: string,
  entries: ReadonlyMap<string, LayerEntry>,
  files: ReadonlyMap<string, DataFile>,
): DataFile | null {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = partOf(entries.get(at))) {
    seen.add(at);
    const file = files.get(at);
    if (file !== undefined) return file;
  }
  return null;
}

/** The layer whose features a derived one keeps. */
function partOf(entry: LayerEntry | undefined): string | null {
  const derive = entry?.fields.derive;
  switch (derive?.kind) {
    case "within":
      return derive.select;
    case "subtract":
      return derive.from;
    case "split":
      return derive.split;
    default:
      return null;
  }
}
