import { ATTR } from "../../lib/story/attributes.ts";
import type { Waypoint } from "../../lib/story/chapter.ts";
import { featuresIn } from "../../lib/story/in-time.ts";
import type { Story } from "../../lib/story/story.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./map-lists.module.css";

/**
 * For each layer with details that a waypoint shows, a button that opens the list of its features
 * in the waypoint's time. The script handles it.
 */
export function MapLists({ story, waypoint }: { story: Story; waypoint: Waypoint }) {
  const say = words(story.language);
  const layers = story.layers.filter(({ id }) => waypoint.map.show.includes(id));
  const buttons = layers.flatMap((layer) => {
    const { id, title, detail } = layer;
    const count = featuresIn(layer, waypoint.map.time).length;
    if (detail === null || count === 0) return [];
    const { called } = detail;
    return (
      <button
        key={id}
        type="button"
        className={styles.open}
        {...{ [ATTR.storyList]: id }}
        aria-haspopup="dialog"
        aria-expanded="false"
      >
        {count === 1 ? say("panel.about", { title }) : say("panel.open", { count, called })}
      </button>
    );
  });
  return buttons.length === 0 ? null : <p className={styles.lists}>{buttons}</p>;
}
