import { pictureKey, type WaypointPictures } from "../../lib/picture/waypoint-picture.ts";
import { pagePath } from "../../lib/publish/address.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import { creditLine } from "../../lib/story/credits.ts";
import type { Story } from "../../lib/story/story.ts";
import { printDate } from "../../lib/words/dates.ts";
import { words } from "../../lib/words/words.ts";
import { MapPicture } from "../map/map-picture.tsx";
import styles from "./story-teaser.module.css";

/**
 * A story as the home page shows it: the picture it opens with, when it stands, what it is about;
 * the first one with its chapters.
 */
export function StoryTeaser({
  story,
  pictures,
  isFirst,
}: {
  story: Story;
  pictures: WaypointPictures;
  isFirst: boolean;
}) {
  return (
    <article
      className={`${styles.teaser} ${isFirst ? styles.first : ""}`}
      lang={story.language}
      dir={story.dir}
    >
      <div className={styles.words}>
        <time className={styles.date} dateTime={story.dateline}>
          {printDate(story.dateline, story.language, "long")}
        </time>
        <h2 className={styles.title}>
          <a href={pagePath(story.id)}>{story.title}</a>
        </h2>
        <p className={styles.dek}>{story.dek}</p>
      </div>
      <Plate story={story} pictures={pictures} isSmall={!isFirst} />
      {isFirst && (
        <ol className={styles.chapters}>
          {story.chapters.map((chapter) => (
            <li key={chapter.id}>
              <a href={pagePath(story.id, chapter.id)}>{chapter.title}</a>
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

/**
 * The picture of the story's first map, with what must stand on every map. None while the dev
 * server still draws it.
 */
function Plate({
  story,
  pictures,
  isSmall,
}: {
  story: Story;
  pictures: WaypointPictures;
  isSmall: boolean;
}) {
  const { waypoint } = story.chapters[0].passages[0];
  const picture = pictures[pictureKey(waypoint.id, null)];
  if (picture === undefined) return null;
  const say = words(story.language);
  const asOf = say("map.asOf", { date: printDate(story.dateline, story.language, "short") });
  return (
    <figure className={styles.plate}>
      <div className={styles.picture} {...{ [ATTR.smallMap]: isSmall || undefined }}>
        <MapPicture picture={picture} />
      </div>
      <figcaption className={styles.credit}>
        {[creditLine(story), asOf, say("map.boundaries")].filter((part) => part !== "").join(" · ")}
      </figcaption>
    </figure>
  );
}
