import { ATTR } from "../../lib/story/attributes.ts";
import { printDate } from "../../lib/words/dates.ts";
import { pageLanguage } from "../page/page-language.ts";
import { pageWords } from "../page/page-words.ts";
import styles from "./detail-list.module.css";
import type { PanelEntry } from "./panel-state.ts";

/** Several things on the map, each with its date, name and figure; one press opens it. */
export function DetailList({
  entries,
  at,
  open,
}: {
  entries: PanelEntry[];
  at: number | null;
  open: (index: number) => void;
}) {
  const isMixed = new Set(entries.map(({ layer }) => layer.id)).size > 1;
  return (
    <ol className={styles.list}>
      {entries.map(({ layer, feature }, index) => (
        <li key={`${layer.id}/${feature?.id ?? ""}`}>
          <button
            type="button"
            className={styles.entry}
            onClick={() => open(index)}
            {...(index === at ? { [ATTR.start]: "" } : {})}
          >
            {feature?.date != null && (
              <time className={styles.date} dateTime={feature.date}>
                {printDate(feature.date, pageLanguage(), "short")}
              </time>
            )}
            <span>{feature?.title ?? layer.title}</span>
            {feature?.figure != null && (
              <span className={styles.figure}>{pageWords()("panel.figure", feature.figure)}</span>
            )}
            {isMixed && feature !== null && <span className={styles.layer}>{layer.title}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
