import { ATTR } from "../../lib/story/attributes.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./map-measures.module.css";

/**
 * Scale and north of the live map, which the script draws as the camera moves:
 * reader/map/map-measures.ts. Empty until then.
 */
export function MapMeasures({
  language,
  className = "",
}: {
  language: string;
  className?: string | undefined;
}) {
  const say = words(language);
  return (
    <div className={`${styles.measures} ${className}`}>
      <div className={styles.scale} role="img" {...{ [ATTR.mapScale]: "" }} hidden>
        <span className={styles.length}>
          <span {...{ [ATTR.scaleLength]: "" }} />
          <span className={styles.where} {...{ [ATTR.scaleWhere]: "" }} hidden>
            {" "}
            {say("scale.middle")}
          </span>
        </span>
        <span className={styles.bar} {...{ [ATTR.scaleBar]: "" }} />
      </div>
      <div className={styles.north} role="img" {...{ [ATTR.mapNorth]: "" }} hidden>
        <svg viewBox="-11 -11 22 22" aria-hidden="true">
          <path d="M0-10 4 0H-4Z" />
          <text y="9.5" textAnchor="middle">
            {say("north.letter")}
          </text>
        </svg>
      </div>
    </div>
  );
}
