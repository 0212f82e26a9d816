import { strings } from "../../lib/words/strings.ts";

/** "2 of 3": the reader's place. The script keeps the first number current. */
export function ChapterCount({ current, total }: { current: number; total: number }) {
  const [before, between = "", after = ""] = strings["story.count"].split(/\{\w+\}/);
  return (
    <span>
      {before}
      <span data-story-count>{current}</span>
      {between}
      {total}
      {after}
    </span>
  );
}
