import { printDate } from "../lib/story/dates.ts";
import type { Layer } from "../lib/story/layer.ts";
import { howSure } from "../lib/story/legend.ts";
import styles from "./legend-row.module.css";
import { PointKey } from "./point-key.tsx";
import { Swatch } from "./swatch.tsx";

/**
 * One layer in the key: how it is drawn, what it is, how sure and as of when. Where there is a live map,
 * the script makes it a button that brings the layer out.
 */
export function LegendRow({ layer, language }: { layer: Layer; language: string }) {
  return (
    <li>
      <span
        className={styles.row}
        data-legend-layer={layer.id}
        {...(layer.points === null ? {} : { "data-points": "" })}
      >
        <Swatch layer={layer} features={layer.data.features} />
        <span className={styles.words}>
          <span className={styles.title}>{layer.title}</span>
          <span className={styles.facts}>
            {howSure(layer)}
            {layer.asOf !== null && (
              <span className={styles.date}> · {printDate(layer.asOf, language, "short")}</span>
            )}
          </span>
          <PointKey layer={layer} features={layer.data.features} language={language} />
          {layer.note[0] !== undefined && <span className={styles.note}>{layer.note[0]}</span>}
        </span>
      </span>
    </li>
  );
}
