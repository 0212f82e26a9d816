import type { LocatorPicture } from "../../lib/picture/locator/locator-files.ts";
import { pictureKey, type WaypointPictures } from "../../lib/picture/waypoint-picture.ts";
import { filePath } from "../../lib/publish/address.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Waypoint } from "../../lib/story/chapter.ts";
import type { Story } from "../../lib/story/story.ts";
import { words } from "../../lib/words/words.ts";
import { Legend } from "./legend.tsx";
import { MapPicture } from "./map-picture.tsx";
import styles from "./waypoint-figure.module.css";

/**
 * The map of a waypoint as a figure in the text: picture and legend in print and without script,
 * the description always, for screen readers. The script takes the active waypoint's picture and
 * legend from here.
 */
export function WaypointFigure({
  story,
  waypoint,
  locator,
  pictures,
}: {
  story: Story;
  waypoint: Waypoint;
  locator: LocatorPicture | null;
  pictures: WaypointPictures;
}) {
  const { id, map, describe } = waypoint;
  const picture = pictures[id];
  const steps = map.time?.steps ?? [];
  const stepPaths = steps.map((_, step) => filePath(pictures[pictureKey(id, step)]?.path ?? ""));
  return (
    <figure className={styles.figure}>
      {picture !== undefined && (
        <div
          className={styles.picture}
          {...{ [ATTR.storyPicture]: id, [ATTR.path]: filePath(picture.path) }}
          {...(steps.length === 0 ? {} : { [ATTR.steps]: stepPaths.join(" ") })}
        >
          <MapPicture picture={picture} />
        </div>
      )}
      <div className={styles.legend} {...{ [ATTR.storyKey]: id }}>
        <Legend story={story} waypoint={waypoint} locator={locator} />
      </div>
      <figcaption className={styles.describe} {...{ [ATTR.storyDescribe]: id }}>
        {words(story.language)("map.describe", { text: describe })}
      </figcaption>
    </figure>
  );
}
