import type { LocatorPicture } from "../../lib/picture/locator/locator-files.ts";
import type { WaypointPicture } from "../../lib/picture/waypoint-picture.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Chapter } from "../../lib/story/chapter.ts";
import { creditLine } from "../../lib/story/credits.ts";
import type { Story } from "../../lib/story/story.ts";
import { words } from "../../lib/words/words.ts";
import { Legend } from "./legend.tsx";
import styles from "./map-block.module.css";
import { MapFoot } from "./map-foot.tsx";
import { MapPicture } from "./map-picture.tsx";
import { MapTools } from "./map-tools.tsx";
import { MoveButtons } from "./move-buttons.tsx";

/**
 * The map's place on the page: the opening picture, over which the live map is drawn, its credit
 * and, under it, the legend. `chapter` is the one at which the page opens; the script takes later
 * pictures and legends from the figures in the text.
 */
export function MapBlock({
  story,
  chapter,
  locator,
  picture,
  step,
}: {
  story: Story;
  chapter: Chapter;
  /** Of the chapter's first waypoint. */
  locator: LocatorPicture | null;
  /** The opening picture; null while the dev server still draws it. */
  picture: WaypointPicture | null;
  /** The step that it shows; null is the whole window. */
  step: number | null;
}) {
  const { waypoint } = chapter.passages[0];
  const say = words(story.language);
  return (
    <div className={styles.block} {...{ [ATTR.mapBlock]: "" }}>
      <section className={styles.frame} aria-label={say("map.title")}>
        {/* What it shows stands in words after each passage. */}
        <div className={styles.map} {...{ [ATTR.mapStatus]: "picture" }} aria-hidden="true">
          <div
            className={styles.picture}
            {...{ [ATTR.mapPicture]: "" }}
            aria-hidden="true"
            {...{ [ATTR.storyPicture]: waypoint.id }}
            {...(step === null ? {} : { [ATTR.step]: step })}
          >
            {picture !== null && <MapPicture picture={picture} isScaled />}
          </div>
          <div className={styles.canvas} {...{ [ATTR.mapCanvas]: true }} />
        </div>
        <MapFoot story={story} />
      </section>
      <MapTools language={story.language} />
      <MoveButtons language={story.language} />
      <aside className={styles.strip} aria-label={say("legend.title")}>
        <details className={styles.legend}>
          <summary>{say("legend.heading")}</summary>
        </details>
        <div className={styles.sheet} {...{ [ATTR.mapKeys]: "" }}>
          <Legend story={story} waypoint={waypoint} locator={locator} id={waypoint.id} />
          <p className={styles.credits}>{say("legend.credits", { credits: creditLine(story) })}</p>
        </div>
      </aside>
    </div>
  );
}
