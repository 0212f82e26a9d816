import { say } from "../../lib/story/strings.ts";
import styles from "./prose.module.css";

/** The id of the list item of a chapter's note; notes count from 1. */
export function noteId(chapter: { id: string }, note: number): string {
  return `${chapter.id}-note-${note}`;
}

/** The number of a note, set high, leading to it. */
export function Cite({ chapter, note }: { chapter: { id: string }; note: number }) {
  return (
    <sup className={styles.cite}>
      <a href={`#${noteId(chapter, note)}`} aria-label={say("chapter.note", { note })}>
        {note}
      </a>
    </sup>
  );
}
