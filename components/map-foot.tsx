import type { Story } from "../lib/story/story.ts";
import { say } from "../lib/story/strings.ts";
import { MapCredit } from "./map-credit.tsx";
import styles from "./map-foot.module.css";

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
      <div className={styles.measures}>
        <div className={styles.scale} role="img" data-map-scale="" hidden>
          <span className={styles.length}>
            <span />
            <span className={styles.where} hidden>
              {" "}
              {say("scale.middle")}
            </span>
          </span>
          <span className={styles.bar} />
        </div>
        <div className={styles.north} role="img" data-map-north="" hidden>
          <svg viewBox="-11 -11 22 22" aria-hidden="true">
            <path d="M0-10 4 0H-4Z" />
            <text y="9.5" textAnchor="middle">
              {say("north.letter")}
            </text>
          </svg>
        </div>
      </div>
      <MapCredit story={story} />
    </div>
  );
}
