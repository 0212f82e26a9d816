import { ATTR } from "../../lib/story/attributes.ts";
import { mapCredits } from "../../lib/story/credits.ts";
import type { Story } from "../../lib/story/story.ts";
import styles from "./map-credit.module.css";

/** The lines on the map's bottom edge; where a small map has no room for the last of them, the key has it. */
export function MapCredit({ story }: { story: Story }) {
  return (
    <div className={styles.credit} {...{ [ATTR.mapCredit]: "" }}>
      <p className={styles.items}>
        {mapCredits(story).map((item) => (
          <span key={item} className={styles.item}>
            {item}
          </span>
        ))}
      </p>
    </div>
  );
}
