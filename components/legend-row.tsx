import type { Layer } from "../lib/story/layer.ts";
import { say } from "../lib/story/strings.ts";
import { printDate } from "./dates.ts";
import styles from "./legend-row.module.css";
import { PointKey } from "./point-key.tsx";
import { Swatch } from "./swatch.tsx";

/** One layer in the key: how it is drawn, what it is, how sure and as of when. */
export function LegendRow({ layer, language }: { layer: Layer; language: string }) {
  return (
    <li className={styles.row} {...(layer.points === null ? {} : { "data-points": "" })}>
      <Swatch layer={layer} />
      <span className={styles.words}>
        <span className={styles.title}>{layer.title}</span>
        <span className={styles.facts}>{layerFacts(layer, language)}</span>
        <PointKey layer={layer} />
      </span>
    </li>
  );
}

/** "planned · approx. ± 300 m · 19 Oct 2025": how far a layer can be relied on. */
export function layerFacts(layer: Layer, language: string): string {
  const facts = [
    ...(layer.status === "planned" ? [say("legend.planned")] : []),
    precisionInWords(layer),
    ...(layer.asOf === null ? [] : [printDate(layer.asOf, language, "short")]),
  ];
  return facts.join(" · ");
}

function precisionInWords({ precision }: Layer): string {
  if (precision.kind !== "approximate") {
    return say(precision.kind === "surveyed" ? "legend.surveyed" : "legend.schematic");
  }
  const { metres } = precision;
  return metres < 1000
    ? say("legend.metres", { metres })
    : say("legend.kilometres", { kilometres: metres / 1000 });
}
