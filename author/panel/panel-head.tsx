import type { PagePlace } from "./page-place.ts";
import styles from "./panel.module.css";
import { WORDS } from "./strings.ts";
import type { Fold } from "./use-fold.ts";

/** The panel's first line: the active waypoint, and the button that folds the panel. */
export function PanelHead({ place, fold }: { place: PagePlace; fold: Fold }) {
  return (
    <header className={styles.head}>
      <p className={styles.place}>
        <span>{place.chapter.title}</span>
        <code>
          {place.waypoint}{" "}
          <small>
            {place.number}/{place.count}
          </small>
        </code>
        {!place.isReached && <em>{WORDS.above}</em>}
      </p>
      <button type="button" ref={fold.takeFocus} onClick={fold.toggle}>
        {WORDS.fold}
      </button>
    </header>
  );
}
