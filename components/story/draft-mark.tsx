import { ATTR } from "../../lib/story/attributes.ts";
import { hasDraft } from "../../lib/story/drafts.ts";
import type { Story } from "../../lib/story/story.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./draft-mark.module.css";

/** A watermark over a page that holds a draft; nothing over others. */
export function DraftMark({ story }: { story: Story }) {
  if (!hasDraft(story)) return null;
  return (
    <div className={styles.mark} aria-hidden="true" {...{ [ATTR.draft]: "" }}>
      <span>{words(story.language)("draft.mark")}</span>
    </div>
  );
}

/** Says in words that what follows is a draft. */
export function DraftNote({ language }: { language: string }) {
  return <p className={styles.note}>{words(language)("draft.note")}</p>;
}
