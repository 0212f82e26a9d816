import { printDate } from "../lib/story/dates.ts";
import type { Story } from "../lib/story/story.ts";
import { say } from "../lib/story/strings.ts";
import styles from "./story-title.module.css";

/** The story's title, dek and byline, above its first chapter. */
export function StoryTitle({ story }: { story: Story }) {
  return (
    <header className={styles.opening}>
      <h1 className={styles.title}>{story.title}</h1>
      <p className={styles.dek}>{story.dek}</p>
      <p className={styles.byline}>
        {say("story.by", { authors: story.authors.join(", ") })}
        {" · "}
        <time dateTime={story.dateline}>{printDate(story.dateline, story.language, "long")}</time>
        {story.updated !== null && (
          <>
            {" · "}
            <time dateTime={story.updated}>
              {say("story.updated", { date: printDate(story.updated, story.language, "long") })}
            </time>
          </>
        )}
      </p>
      <p className={styles.figures}>{say("map.figures")}</p>
    </header>
  );
}
