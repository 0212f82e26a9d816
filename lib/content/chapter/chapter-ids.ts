import { quote } from "../../words/quote.ts";
import { type Folder, startOf } from "../reading/folder.ts";
import type { Mistake } from "../reading/problems.ts";
import { duplicateId, idMistake } from "../yaml/ids.ts";
import { printPath } from "../yaml/yaml-document.ts";
import type { ChapterFile } from "./chapter-file.ts";

/**
 * Ids of all chapters and waypoints of a story. Reports those that stand twice, aliases among them.
 */
export function collectIds(files: readonly ChapterFile[], folder: Folder): Set<string> {
  const first = new Map<string, string>();
  for (const { id, name } of files) {
    const earlier = first.get(id);
    const mistake = duplicateId("chapter or waypoint", id, earlier ?? "");
    if (earlier === undefined) first.set(id, `in ${name}`);
    else folder.report(startOf(folder, name), "", mistake);
  }
  for (const { declared, document, name } of files) {
    for (const id of declared) {
      const earlier = first.get(id);
      const mistake =
        earlier === undefined
          ? idMistake("waypoint", id)
          : duplicateId("chapter or waypoint", id, earlier);
      if (earlier === undefined) first.set(id, `in ${name}`);
      const spot = document?.at(["waypoints", id], "key") ?? startOf(folder, name);
      if (mistake !== null) folder.report(spot, `waypoints.${id}`, mistake);
    }
  }
  const ids = new Set(first.keys());
  for (const file of files) reportAliases(file, first, folder);
  return ids;
}

/** Takes the aliases of a chapter into `taken`, which says of each id where it is used. */
function reportAliases(file: ChapterFile, taken: Map<string, string>, folder: Folder): void {
  for (const { id, of, path } of file.aliases) {
    const earlier = taken.get(id);
    const kind = of === file.id ? "chapter" : "waypoint";
    const mistake = earlier === undefined ? idMistake(kind, id) : aliasInUse(id, earlier);
    if (earlier === undefined) taken.set(id, `in ${file.name}`);
    const spot = file.document?.at(path) ?? startOf(folder, file.name);
    if (mistake !== null) folder.report(spot, printPath(path), mistake);
  }
}

function aliasInUse(id: string, earlier: string): Mistake {
  return {
    expected: "an id that is no longer used in this story",
    found: `${quote(id)}, already used ${earlier}`,
    hint: "An alias is an id from before a rename: remove this one.",
    code: "alias-in-use",
  };
}
