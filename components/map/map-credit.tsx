import { ATTR } from "../../lib/story/attributes.ts";
import { mapCredits } from "../../lib/story/credits.ts";
import type { Story } from "../../lib/story/story.ts";
import styles from "./map-credit.module.css";

/** The credits on the map's bottom edge; on a small map the legend prints those that do not fit. */
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
