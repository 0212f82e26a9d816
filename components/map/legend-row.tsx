import { sureOnMap } from "../../lib/map/legend/sure-on-map.ts";
import { emphasisOf } from "../../lib/map/style/emphasis.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Layer } from "../../lib/story/layer.ts";
import { notesOn } from "../../lib/story/legend-words.ts";
import type { MapState } from "../../lib/story/map-state.ts";
import { printSpan } from "../../lib/story/time-span.ts";
import { printDate } from "../../lib/words/dates.ts";
import styles from "./legend-row.module.css";
import { MarkLegend } from "./mark-legend.tsx";
import { Swatch } from "./swatch.tsx";

/**
 * One layer in the legend: its swatch, title and date, and how sure it is where readers of the map
 * have to know that. Where there is a live map, the script makes the row a button that brings the
 * layer out.
 */
export function LegendRow({
  layer,
  map,
  saysSpan,
  language,
}: {
  layer: Layer;
  /** The map that the legend is of. */
  map: MapState;
  /** Whether the row prints its span of time: not where an axis or a line above the legend does. */
  saysSpan: boolean;
  language: string;
}) {
  const { time } = map;
  const [note] = notesOn(layer, time, language);
  const sure = sureOnMap(layer, map, language);
  const dates = [
    layer.asOf === null ? "" : printDate(layer.asOf, language, "short"),
    saysSpan && time !== null && layer.time !== null ? printSpan(time, language, "short") : "",
  ].filter((date) => date !== "");
  return (
    <li>
      <span
        className={styles.row}
        {...{ [ATTR.legendLayer]: layer.id }}
        {...(layer.points === null ? {} : { [ATTR.points]: "" })}
      >
        <Swatch layer={layer} time={time} isBack={emphasisOf(layer, map.highlight, null) < 1} />
        <span className={styles.words} {...{ [ATTR.legendWords]: "" }}>
          <span className={styles.title}>{layer.title}</span>
          <span className={styles.facts}>
            {sure !== "" && <span>{sure}</span>}
            {dates.map((date) => (
              <span key={date} className={styles.date}>
                {date}
              </span>
            ))}
          </span>
          <MarkLegend layer={layer} time={time} language={language} />
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </span>
      </span>
    </li>
  );
}
