import type { LocatorPicture } from "../../lib/picture/locator/locator-files.ts";
import type { WaypointPictures } from "../../lib/picture/waypoint-picture.ts";
import { basePath } from "../../lib/publish/address.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Waypoint } from "../../lib/story/chapter.ts";
import { mapCredits } from "../../lib/story/credits.ts";
import type { Story } from "../../lib/story/story.ts";
import { printSpan } from "../../lib/story/time-span.ts";
import { words } from "../../lib/words/words.ts";
import { Legend } from "../map/legend.tsx";
import { MapPicture } from "../map/map-picture.tsx";
import styles from "./embed-figure.module.css";
import { EmbedMap } from "./embed-map.tsx";

/**
 * A waypoint's map as a picture: under it whose data it is and as of when, its legend with the
 * window of time that is on the map, and for screen readers what it shows. With `mapUrl` a script
 * may put the live map in the picture's place.
 */
export function EmbedFigure({
  story,
  waypoint,
  locators,
  pictures,
  mapUrl,
}: {
  story: Story;
  waypoint: Waypoint;
  /** By waypoint. */
  locators: Readonly<Record<string, LocatorPicture>>;
  pictures: WaypointPictures;
  /** Path of the story's map document under the site's root. */
  mapUrl?: string;
}) {
  const { id, describe } = waypoint;
  const { time } = waypoint.map;
  // None while the dev server still draws it.
  const picture = pictures[id];
  return (
    <figure
      className={styles.figure}
      {...(mapUrl === undefined || picture === undefined
        ? {}
        : { [ATTR.mapBlock]: "", [ATTR.mapDocument]: mapUrl, [ATTR.basePath]: basePath })}
    >
      {picture !== undefined && (
        <div className={styles.picture} {...{ [ATTR.storyPicture]: id }}>
          <MapPicture picture={picture} />
          {mapUrl !== undefined && <EmbedMap language={story.language} />}
        </div>
      )}
      <p className={styles.credit} {...{ [ATTR.mapCredit]: "" }}>
        {mapCredits(story).join(" · ")}
      </p>
      <div className={styles.legend} {...{ [ATTR.storyKey]: id }}>
        {/* It has no axis to step along: the whole window is shown. */}
        {time !== null && (
          <p className={styles.time} {...{ [ATTR.mapTime]: "" }}>
            {printSpan(time, story.language, "long")}
          </p>
        )}
        <Legend
          story={story}
          waypoint={{ ...waypoint, map: { ...waypoint.map, time: time && { ...time, steps: [] } } }}
          locator={locators[id] ?? null}
          saysSpan={false}
        />
      </div>
      <figcaption className="visually-hidden" {...{ [ATTR.storyDescribe]: id }}>
        {words(story.language)("map.describe", { text: describe })}
      </figcaption>
    </figure>
  );
}
