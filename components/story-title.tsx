import type { Story } from "../lib/story/story.ts";
import { say } from "../lib/story/strings.ts";
import { printDate } from "./dates.ts";
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
      </p>
    </header>
  );
}
