import type { LocatorPicture } from "../lib/map/locator-files.ts";
import type { Chapter } from "../lib/story/chapter.ts";
import type { Story } from "../lib/story/story.ts";
import { say } from "../lib/story/strings.ts";
import { Legend } from "./legend.tsx";
import styles from "./map-block.module.css";
import { creditLine } from "./map-credit.tsx";
import { MapFoot } from "./map-foot.tsx";
import { SwatchSymbols } from "./swatch.tsx";

/**
 * The map's place on the page: the ground on which the live map draws, its credit, and under it the key
 * of each waypoint. `chapter` is the one the page opens at; its key is shown as sent.
 */
export function MapBlock({
  story,
  chapter,
  locators,
}: {
  story: Story;
  chapter: Chapter;
  locators: Readonly<Record<string, LocatorPicture>>;
}) {
  return (
    <div className={styles.block} data-map-block="">
      <section className={styles.frame} aria-label={say("map.title")}>
        {/* What it shows stands in words after each passage. */}
        <div className={styles.map} data-map-status="picture" aria-hidden="true">
          <noscript>
            <p className={styles.words}>{chapter.passages[0].waypoint.describe}</p>
          </noscript>
          <div className={styles.canvas} data-map-canvas />
        </div>
        <p className={`${styles.words} ${styles.unavailable}`}>{say("map.unavailable")}</p>
        <MapFoot story={story} />
      </section>
      <aside className={styles.strip} aria-label={say("legend.title")}>
        <details className={styles.key}>
          <summary>{say("legend.key")}</summary>
        </details>
        <div className={styles.sheet}>
          {story.chapters.flatMap(({ passages }) =>
            passages.map(({ waypoint }) => (
              <Legend
                key={waypoint.id}
                story={story}
                waypoint={waypoint}
                locator={locators[waypoint.id] ?? null}
                isShown={waypoint.id === chapter.id}
              />
            )),
          )}
          <p className={styles.credits}>{say("legend.credits", { credits: creditLine(story) })}</p>
        </div>
        <SwatchSymbols layers={story.layers} />
      </aside>
    </div>
  );
}
