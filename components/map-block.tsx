import type { Chapter } from "../lib/story/chapter.ts";
import type { Story } from "../lib/story/story.ts";
import { say } from "../lib/story/strings.ts";
import { Legend } from "./legend.tsx";
import styles from "./map-block.module.css";
import { MapCredit } from "./map-credit.tsx";

/**
 * The map's place on the page: the ground on which the live map draws, its credit, and under it the key
 * of each waypoint. `chapter` is the one the page opens at; its key is shown as sent.
 */
export function MapBlock({ story, chapter }: { story: Story; chapter: Chapter }) {
  return (
    <div className={styles.block}>
      <section className={styles.frame} aria-label={say("map.title")}>
        {/* What it shows stands in words after each passage. */}
        <div className={styles.map} data-map-status="picture" aria-hidden="true">
          <noscript>
            <p className={styles.words}>{chapter.passages[0].waypoint.describe}</p>
          </noscript>
          <div className={styles.canvas} data-map-canvas />
        </div>
        <p className={`${styles.words} ${styles.unavailable}`}>{say("map.unavailable")}</p>
        <MapCredit story={story} />
      </section>
      <aside className={styles.strip} aria-label={say("legend.title")}>
        <details className={styles.key}>
          <summary>{say("legend.key")}</summary>
        </details>
        {story.chapters.flatMap(({ passages }) =>
          passages.map(({ waypoint }) => (
            <Legend
              key={waypoint.id}
              story={story}
              waypoint={waypoint}
              isShown={waypoint.id === chapter.id}
            />
          )),
        )}
      </aside>
    </div>
  );
}
