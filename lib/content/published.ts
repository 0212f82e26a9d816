import { z } from "zod";
import { listAddresses, type StoryAddresses } from "../story/addresses.ts";
import type { Chapter } from "../story/chapter.ts";
import { quote } from "../words/quote.ts";
import { type Folder, loadText } from "./reading/folder.ts";
import type { Mistake } from "./reading/problems.ts";
import { packExpectation } from "./yaml/expectation.ts";
import { readFields } from "./yaml/read-fields.ts";
import { text } from "./yaml/values.ts";
import { parseYaml } from "./yaml/yaml-document.ts";

/** The list of a story's addresses that went out, in its folder. */
export const PUBLISHED_FILE = "published.yaml";

const IDS = packExpectation({
  expected: "a list of ids",
  hint: 'Write each on a separate line after "- ", or write [] if there are none.',
  code: "wrong-type",
});
const ids = z.array(text, { error: IDS });

const PUBLISHED = { chapters: ids, waypoints: ids.optional() };

/**
 * Reports addresses that were once published and that nothing in the story answers any more. What
 * is a draft answers nothing: readers do not get it.
 */
export function checkPublished(
  folder: Folder,
  chapters: readonly Chapter[],
  isDraft: boolean,
): void {
  const { reader, path, report } = folder;
  if (reader.read(`${path}/${PUBLISHED_FILE}`) === null) return;
  const file = loadText(folder, PUBLISHED_FILE);
  const document = file === null ? null : parseYaml(file, file.text, 0, report);
  const published = document === null ? null : readFields(document, [], PUBLISHED, report);
  if (document === null || published === null) return;
  const drafts = chapters.filter(({ draft }) => isDraft || draft);
  const now = listAddresses(chapters.filter((chapter) => !drafts.includes(chapter)));
  const hidden = listAddresses(drafts);
  const answers: StoryAddresses = { ...now, waypoints: [...now.waypoints, ...now.chapters] };
  for (const kind of ["chapters", "waypoints"] as const) {
    for (const [i, id] of (published[kind] ?? []).entries()) {
      if (answers[kind].includes(id)) continue;
      const isHidden = [...hidden.chapters, ...hidden.waypoints].includes(id);
      report(document.at([kind, i]), `${kind}[${i}]`, isHidden ? inDraft(id) : vanished(kind, id));
    }
  }
}

function inDraft(id: string): Mistake {
  return {
    expected: "an address that readers can open",
    found: `${quote(id)} in a draft`,
    hint: "Readers have this address: remove draft: true. Correct a published chapter, do not withdraw it.",
    code: "vanished-address",
  };
}

function vanished(kind: keyof StoryAddresses, id: string): Mistake {
  const [one, home] =
    kind === "chapters" ? ["chapter", "chapter"] : ["waypoint", "waypoint or chapter"];
  return {
    expected: `the id or an alias of a ${one}`,
    found: quote(id),
    hint: `Readers have this address: add "aliases: [${id}]" to the ${home} that covers this now.`,
    code: "vanished-address",
  };
}
