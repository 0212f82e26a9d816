import { ATTR } from "../../lib/story/attributes.ts";
import type { RunPlace } from "../../lib/story/note-runs.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./prose.module.css";

/** The id of the list item of a chapter's note; notes count from 1. */
export function noteId(chapter: { id: string }, note: number): string {
  return `${chapter.id}-note-${note}`;
}

/**
 * The number of a note, set high: a link to the chapter's sources, which the script opens in place.
 */
export function Cite({
  chapter,
  language,
  note,
  run,
}: {
  chapter: { id: string };
  language: string;
  note: number;
  run?: RunPlace | undefined;
}) {
  return (
    <sup className={run === undefined ? styles.cite : `${styles.cite} ${styles[run]}`}>
      <a
        href={`#${noteId(chapter, note)}`}
        aria-label={words(language)("chapter.note", { note })}
        {...{ [ATTR.storyNote]: true }}
      >
        {note}
      </a>
    </sup>
  );
}
