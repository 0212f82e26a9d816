import { ATTR } from "../../lib/story/attributes.ts";
import type { Layer } from "../../lib/story/layer.ts";
import { howSure, notesOn } from "../../lib/story/legend-words.ts";
import type { MapTime } from "../../lib/story/map-state.ts";
import { printSpan } from "../../lib/story/time-span.ts";
import { printDate } from "../../lib/words/dates.ts";
import styles from "./legend-row.module.css";
import { MarkLegend } from "./mark-legend.tsx";
import { Swatch } from "./swatch.tsx";

/**
 * One layer in the legend: its swatch, title, precision and date. Where there is a live map, the
 * script makes the row a button that brings the layer out.
 */
export function LegendRow({
  layer,
  time,
  saysSpan,
  language,
}: {
  layer: Layer;
  time: MapTime | null;
  /** Whether the row prints its span of time: not where an axis or a line above the legend does. */
  saysSpan: boolean;
  language: string;
}) {
  const [note] = notesOn(layer, time, language);
  return (
    <li>
      <span
        className={styles.row}
        {...{ [ATTR.legendLayer]: layer.id }}
        {...(layer.points === null ? {} : { [ATTR.points]: "" })}
      >
        <Swatch layer={layer} time={time} />
        <span className={styles.words} {...{ [ATTR.legendWords]: "" }}>
          <span className={styles.title}>{layer.title}</span>
          <span className={styles.facts}>
            {howSure(layer, language)}
            {layer.asOf !== null && (
              <span className={styles.date}> · {printDate(layer.asOf, language, "short")}</span>
            )}
            {saysSpan && time !== null && layer.time !== null && (
              <span className={styles.date}>
                {" · "}
                {printSpan(time, language, "short")}
              </span>
            )}
          </span>
          <MarkLegend layer={layer} time={time} language={language} />
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </span>
      </span>
    </li>
  );
}
