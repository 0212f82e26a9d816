import type { Chapter } from "../story/chapter.ts";
import type { Derivation } from "../story/layer.ts";
import { quote } from "../words/quote.ts";
import type { Declared } from "./layer/references.ts";
import type { Sources } from "./load-sources.ts";
import type { Report } from "./reading/problems.ts";
import type { YamlDocument } from "./yaml/yaml-document.ts";

/** Reports sources that no chapter and no layer names. */
export function reportUnusedSources(
  sources: Sources,
  { layers }: Declared,
  chapters: readonly Chapter[],
  report: Report,
): void {
  const named = new Set([...chapters, ...layers.values()].flatMap((one) => one.sources));
  for (const id of sources.declared) {
    if (named.has(id)) continue;
    const { spot, path } = sources.placeOf(id);
    report(spot, path, {
      expected: "a source that a chapter or a layer names",
      found: `${quote(id)}, which is not named anywhere`,
      hint: 'Cite it with <Cite source="…" />, or remove it.',
      code: "unused-source",
    });
  }
}

/** Reports layers that no map shows, and hidden ones from which nothing is made. */
export function reportUnusedLayers(
  document: YamlDocument,
  { layers, hidden }: Declared,
  chapters: readonly Chapter[],
  report: Report,
): void {
  const shown = new Set(
    chapters.flatMap(({ passages }) => passages.flatMap(({ waypoint }) => waypoint.map.show)),
  );
  const parts = new Set(
    [...layers.values()].flatMap(({ derived }) => (derived === null ? [] : partsOf(derived))),
  );
  for (const id of layers.keys()) {
    const isHidden = hidden.has(id);
    if (isHidden ? parts.has(id) : shown.has(id)) continue;
    report(document.at(["layers", id], "key"), `layers.${id}`, {
      expected: isHidden
        ? "a hidden layer that another layer is made from"
        : "a layer that a map shows",
      found: isHidden ? `${quote(id)}, which no layer uses` : `${quote(id)}, which no map shows`,
      hint: unusedHint(isHidden, parts.has(id)),
      code: "unused-layer",
    });
  }
}

function unusedHint(isHidden: boolean, isPart: boolean): string {
  if (isHidden) return "Remove hidden and add the layer to a map's show, or remove the layer.";
  return isPart
    ? "Add it to a map's show, or set hidden: true, since other layers are made from it."
    : "Add it to a map's show, or remove it.";
}

function partsOf({ kind: _, ...names }: Derivation): string[] {
  return Object.values(names);
}
