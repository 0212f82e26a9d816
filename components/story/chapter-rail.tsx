import { pagePath } from "../../lib/publish/address.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Story } from "../../lib/story/story.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./chapter-rail.module.css";

/**
 * The chapters as a thin rail beside the text; the script marks the reader's place with
 * `aria-current`.
 */
export function ChapterRail({ story, current }: { story: Story; current: string | null }) {
  return (
    <nav
      className={styles.rail}
      aria-label={words(story.language)("story.chapters")}
      {...{ [ATTR.storyRail]: true }}
    >
      <ol className={styles.list}>
        {story.chapters.map(({ id, title }) => (
          <li key={id}>
            <a
              className={styles.link}
              href={pagePath(story.id, id)}
              {...(id === current ? { "aria-current": "step" as const } : {})}
            >
              <span className={styles.title}>{title}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
