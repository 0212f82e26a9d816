import type { Story } from "../../lib/story/story.ts";
import { say } from "../../lib/words/strings.ts";
import { MapCredit } from "./map-credit.tsx";
import styles from "./map-foot.module.css";
import { MapMeasures } from "./map-measures.tsx";

/**
 * The map's bottom edge, which no frame reaches and no label: scale and north at its start, credits at its
 * end. Without the live map nobody knows the camera: a sentence about the pictures stands there instead.
 */
export function MapFoot({ story }: { story: Story }) {
  return (
    <div className={styles.foot}>
      <p className={styles.still} data-map-still="" hidden>
        {say("map.still")}
      </p>
      <MapMeasures className={styles.measures} />
      <MapCredit story={story} />
    </div>
  );
}
