import type { Waypoint } from "../lib/story/chapter.ts";
import type { Story } from "../lib/story/story.ts";
import { say } from "../lib/story/strings.ts";
import styles from "./map-lists.module.css";

/** For each layer of marks that a waypoint shows, a button that opens all of them as a list. The script hears it. */
export function MapLists({ story, waypoint }: { story: Story; waypoint: Waypoint }) {
  const layers = story.layers.filter(({ id }) => waypoint.map.show.includes(id));
  const buttons = layers.flatMap(({ id, title, detail, data }) => {
    if (detail === null) return [];
    const count = data.features.length;
    const { called } = detail;
    return (
      <button
        key={id}
        type="button"
        className={styles.open}
        data-story-list={id}
        aria-haspopup="dialog"
        aria-expanded="false"
      >
        {count === 1 ? say("panel.openOne", { title }) : say("panel.open", { count, called })}
      </button>
    );
  });
  return buttons.length === 0 ? null : <p className={styles.lists}>{buttons}</p>;
}
