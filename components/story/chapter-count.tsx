import { ATTR } from "../../lib/story/attributes.ts";
import { SLOT } from "../../lib/words/say.ts";
import { words } from "../../lib/words/words.ts";

/** "2 of 3": the reader's place. The script keeps the first number current. */
export function ChapterCount({
  current,
  total,
  language,
}: {
  current: number;
  total: number;
  language: string;
}) {
  const sentence = words(language)("story.count", { current: SLOT, total: SLOT });
  const [before, between = "", after = ""] = sentence.split(SLOT);
  return (
    <span>
      {before}
      <span {...{ [ATTR.storyCount]: true }}>{current}</span>
      {between}
      {total}
      {after}
    </span>
  );
}
