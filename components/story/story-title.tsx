import { dayOf, type Moment } from "../../lib/story/moment.ts";
import type { Story } from "../../lib/story/story.ts";
import { printDate } from "../../lib/words/dates.ts";
import { printList } from "../../lib/words/lists.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./story-title.module.css";

/** The story's title, dek and byline, above its first chapter. */
export function StoryTitle({ story }: { story: Story }) {
  const { dateline, published, updated, language } = story;
  const say = words(language);
  const print = (moment: Moment) => printDate(dayOf(moment), language, "long");
  // A single date is both the dateline and the day of publication.
  const isLater = dayOf(published) !== dateline;
  return (
    <header className={styles.opening}>
      <h1 className={styles.title}>{story.title}</h1>
      <p className={styles.dek}>{story.dek}</p>
      <p className={styles.byline}>
        {say("story.by", { authors: printList(story.authors, language) })}
        {" · "}
        <time dateTime={dateline}>
          {isLater ? say("map.asOf", { date: print(dateline) }) : print(dateline)}
        </time>
        {isLater && (
          <>
            {" · "}
            <time dateTime={published}>{say("story.published", { date: print(published) })}</time>
          </>
        )}
        {updated !== null && (
          <>
            {" · "}
            <time dateTime={updated}>{say("story.updated", { date: print(updated) })}</time>
          </>
        )}
      </p>
      <p className={styles.figures}>{say("map.figures")}</p>
    </header>
  );
}
