import { ATTR } from "../../lib/story/attributes.ts";
import type { Story } from "../../lib/story/story.ts";
import { words } from "../../lib/words/words.ts";
import { MapCredit } from "./map-credit.tsx";
import styles from "./map-foot.module.css";
import { MapMeasures } from "./map-measures.tsx";

/**
 * The map's bottom edge, which frames and labels keep clear of: scale and north at its start,
 * credits at its end. Without the live map the camera is unknown, and a sentence about the pictures
 * replaces scale and north.
 */
export function MapFoot({ story }: { story: Story }) {
  return (
    <div className={styles.foot}>
      <p className={styles.still} {...{ [ATTR.mapStill]: "" }} hidden>
        {words(story.language)("map.still")}
      </p>
      <MapMeasures language={story.language} className={styles.measures} />
      <MapCredit story={story} />
    </div>
  );
}
