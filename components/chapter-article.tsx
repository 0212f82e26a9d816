import type { Chapter } from "../lib/story/chapter.ts";
import type { Story } from "../lib/story/story.ts";
import { pagePath } from "./address.ts";
import styles from "./chapter-article.module.css";
import { ChapterNotes } from "./chapter-notes.tsx";
import { OpeningScript } from "./opening-script.tsx";
import { PassageSection } from "./passage-section.tsx";

/** One chapter of the text. Where the page opens at it, it scrolls itself into view. */
export function ChapterArticle({
  story,
  chapter,
  isOpen,
}: {
  story: Story;
  chapter: Chapter;
  isOpen: boolean;
}) {
  const [first, ...later] = chapter.passages;
  const kicker = [chapter.number, chapter.kicker].filter((part) => part !== null).join(" · ");
  return (
    <article
      id={chapter.id}
      className={styles.chapter}
      aria-labelledby={`${chapter.id}-title`}
      data-story-chapter={chapter.id}
      data-path={pagePath(story.id, chapter.id)}
      data-title={chapter.title}
    >
      {isOpen && <OpeningScript />}
      <PassageSection story={story} chapter={chapter} passage={first}>
        <p className={styles.kicker}>{kicker}</p>
        <h2 className={styles.title} id={`${chapter.id}-title`}>
          {chapter.title}
        </h2>
      </PassageSection>
      {later.map((passage) => (
        <PassageSection
          key={passage.waypoint.id}
          story={story}
          chapter={chapter}
          passage={passage}
        />
      ))}
      <ChapterNotes story={story} chapter={chapter} />
    </article>
  );
}
