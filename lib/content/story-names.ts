import type { Names } from "./load-names.ts";
import type { Report } from "./problems.ts";
import { valueAt } from "./read-fields.ts";
import { checkSpelling } from "./spelling.ts";
import { type Path, printPath, type YamlDocument } from "./yaml-document.ts";

/** Reports names in the words of story.yaml that readers see, which the story spells otherwise. */
export function checkStoryNames(
  document: YamlDocument,
  layerIds: readonly string[],
  names: Names,
  report: Report,
): void {
  const paths: Path[] = [
    ["title"],
    ["dek"],
    ...layerIds.flatMap((id) => [
      ["layers", id, "title"],
      ["layers", id, "caveat"],
      ["layers", id, "size", "unit"],
      ...["filled", "ring", "dotted"].map((mark) => ["layers", id, "mark", "words", mark]),
    ]),
  ];
  for (const path of paths) {
    const text = valueAt(document.value, path);
    if (typeof text !== "string") continue;
    checkSpelling(text, names, { spot: document.at(path), path: printPath(path) }, report);
  }
}
