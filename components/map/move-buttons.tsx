import { ATTR } from "../../lib/story/attributes.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./move-buttons.module.css";

/**
 * Two buttons that lead to the map before and the map after. They are shown only with the map, and
 * so with the script.
 */
export function MoveButtons({ language }: { language: string }) {
  const say = words(language);
  return (
    <div className={styles.moves}>
      <button type="button" {...{ [ATTR.move]: "-1" }} aria-label={say("move.previous")} />
      <button type="button" {...{ [ATTR.move]: "1" }} aria-label={say("move.next")} />
    </div>
  );
}
