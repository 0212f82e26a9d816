import { dayOf, type Moment } from "../story/moment.ts";
import { quote } from "../words/quote.ts";
import { PUBLISHED_FILE } from "./published.ts";
import { isBefore } from "./reading/date.ts";
import type { Folder } from "./reading/folder.ts";
import type { StoryHead } from "./story-head.ts";
import type { YamlDocument } from "./yaml/yaml-document.ts";

/**
 * The moment at which a story came out: `published`, else the day of its dateline; null where
 * neither can be read. Reports one from before the dateline, and warns where a story that came out
 * gives none.
 */
export function publicationOf(
  { published, dateline, draft }: Pick<StoryHead, "published" | "dateline" | "draft">,
  document: YamlDocument,
  { reader, path, report }: Folder,
): Moment | null {
  if (published !== undefined && dateline !== undefined && isBefore(dayOf(published), dateline)) {
    report(document.at(["published"]), "published", {
      expected: `a day on or after the story's dateline ${dateline}`,
      found: quote(published),
      hint: "A story cannot be published before its dateline: correct one of the two.",
      code: "wrong-date",
    });
  }
  const isNamed = Object.hasOwn(document.value as object, "published");
  const isOut = draft !== true && reader.list(path).includes(PUBLISHED_FILE);
  if (!isNamed && isOut && dateline !== undefined) {
    report(document.at(["dateline"], "key"), "published", {
      expected: "the day the story was published",
      found: "none",
      hint: `Until then, feeds and search engines get the dateline. Add "published: ${dateline}", or the actual day.`,
      code: "missing-published",
      warning: true,
    });
  }
  return published ?? dateline ?? null;
}
