import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import type { Chapter, Passage } from "../../lib/story/chapter.ts";
import { markRuns } from "../../lib/story/note-runs.ts";
import styles from "./prose.module.css";
import { vocabulary } from "./vocabulary.tsx";

/** A passage's tree as React. */
export function Prose({
  body,
  chapter,
  language,
}: {
  body: Passage["body"];
  chapter: Chapter;
  language: string;
}) {
  return (
    <div className={styles.prose}>
      {toJsxRuntime(markRuns(body), {
        Fragment,
        jsx,
        jsxs,
        components: vocabulary(chapter, language),
        // The page's policy allows no inline styles.
        tableCellAlignToStyle: false,
      })}
    </div>
  );
}
