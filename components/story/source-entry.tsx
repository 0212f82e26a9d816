import type { Source } from "../../lib/story/source.ts";
import { printDate } from "../../lib/words/dates.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./source-entry.module.css";

/**
 * A source in one line: publisher, title as a link, date, and whether it was printed after the
 * story's day.
 */
export function SourceEntry({ source, language }: { source: Source; language: string }) {
  return (
    <span className={styles.entry}>
      <span className={styles.publisher}>{source.publisher}</span>,{" "}
      {source.url === null ? (
        source.title
      ) : (
        <a href={source.url} rel="external">
          {source.title}
        </a>
      )}
      , <time dateTime={source.date}>{printDate(source.date, language, "long")}</time>
      {source.printedLater && (
        <em className={styles.later}>{words(language)("chapter.printedLater")}</em>
      )}
    </span>
  );
}
