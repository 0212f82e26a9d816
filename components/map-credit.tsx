import type { Story } from "../lib/story/story.ts";
import { say, strings } from "../lib/story/strings.ts";
import { printDate } from "./dates.ts";
import styles from "./map-credit.module.css";

/**
 * The lines on the map's bottom edge: whose data it is, when the map stands, what its boundaries do not
 * say. What must stand on every map comes first; where a small map has no room for the rest, the key has it.
 */
export function MapCredit({ story }: { story: Story }) {
  const [first, ...others] = dataCredits(story);
  const asOf = say("map.asOf", { date: printDate(story.dateline, story.language, "short") });
  const items = [first, asOf, strings["map.boundaries"], ...others];
  return (
    <div className={styles.credit} data-map-credit="">
      <p className={styles.items}>
        {items
          .filter((item) => item !== undefined)
          .map((item) => (
            <span key={item} className={styles.item}>
              {item}
            </span>
          ))}
      </p>
    </div>
  );
}

/** All whose data the maps of a story show, in one line. */
export function creditLine(story: Story): string {
  return dataCredits(story).join(" · ");
}

/** A story may repeat the boundaries note among its credits; the map says it once. */
function dataCredits({ credits }: Story): string[] {
  const boundaries = strings["map.boundaries"].toLowerCase();
  return credits.filter((credit) => credit.toLowerCase() !== boundaries);
}
