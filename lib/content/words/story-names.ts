import type { Report } from "../reading/problems.ts";
import { valueAt } from "../yaml/read-fields.ts";
import { type Path, printPath, type YamlDocument } from "../yaml/yaml-document.ts";
import type { Names } from "./load-names.ts";
import { checkSpelling } from "./spelling.ts";

/** Keys of a layer whose words readers see. */
const WORDS = ["title", "caveat", "size", "mark", "note", "detail"];

/** Reports names in the words of story.yaml that readers see, which the story spells otherwise. */
export function checkStoryNames(
  document: YamlDocument,
  layerIds: readonly string[],
  names: Names,
  report: Report,
): void {
  const roots: Path[] = [
    ["title"],
    ["dek"],
    ["corrections"],
    ...layerIds.flatMap((id) => WORDS.map((key) => ["layers", id, key])),
  ];
  for (const path of roots.flatMap((root) => textsIn(valueAt(document.value, root), root))) {
    const text = String(valueAt(document.value, path));
    checkSpelling(text, names, { spot: document.at(path), path: printPath(path) }, report);
  }
}

/** Paths of all texts within a value. */
function textsIn(value: unknown, path: Path): Path[] {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
