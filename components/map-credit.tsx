import type { Story } from "../lib/story/story.ts";
import { say, strings } from "../lib/story/strings.ts";
import { printDate } from "./dates.ts";
import styles from "./map-credit.module.css";

/** The line on the map's bottom edge: whose data it is, when the map stands, what its lines do not say. */
export function MapCredit({ story }: { story: Story }) {
  const boundaries = strings["map.boundaries"];
  const credits = story.credits.filter(
    (credit) => credit.toLowerCase() !== boundaries.toLowerCase(),
  );
  const asOf = say("map.asOf", { date: printDate(story.dateline, story.language, "short") });
  const [first, ...more] = credits;
  return (
    <p className={styles.credit}>
      {first !== undefined && `${first} · `}
      {more.length > 0 && <span className={styles.more}>{`${more.join(" · ")} · `}</span>}
      {`${asOf} · ${boundaries}`}
    </p>
  );
}
