import { monthSteps } from "../../map/steps.ts";
import type { Declared } from "../layer/references.ts";
import type { LinkTargets } from "../links/link-targets.ts";
import type { Folder } from "../reading/folder.ts";
import { listStories } from "../reading/list-stories.ts";
import type { ChapterFile } from "./chapter-file.ts";

/** Collects what the links of a story may lead to. */
export function listTargets(
  files: readonly ChapterFile[],
  ids: ReadonlySet<string>,
  { layers, layerIds, hidden }: Declared,
  folder: Folder,
): LinkTargets {
  const drafts = files.filter(({ head }) => head?.draft === true);
  const shown = [...layers].filter(([id]) => !hidden.has(id));
  let pages: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    ids,
    drafts: new Set(drafts.flatMap(({ id, declared }) => [id, ...declared])),
    steps: new Map(files.flatMap(({ entries }) => entries.flatMap(stepsOf))),
    layers: new Map(shown.map(([id, { data }]) => [id, data])),
    layerIds,
    story: folder.path.split("/").at(-1) ?? "",
    pages: () => {
      pages ??= listPages(folder);
      return pages;
    },
  };
}

function stepsOf({ id, fields: { time } }: ChapterFile["entries"][number]) {
  if (time?.step !== "month" || time.from > time.to) return [];
  // The last step is the whole window.
  const months = monthSteps(time)
    .slice(0, -1)
    .map(({ from }) => from.slice(0, 7));
  return [[id, months] as const];
}

function listPages({ path, reader }: Folder): Map<string, readonly string[]> {
  const root = path.split("/").slice(0, -1).join("/");
  return new Map(
    listStories(root, reader).map((id) => {
      const names = reader.list(`${root}/${id}`);
      return [id, names.flatMap((name) => /^\d{2}-(.+)\.mdx$/.exec(name)?.[1] ?? [])];
    }),
  );
}
