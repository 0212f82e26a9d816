import type { Layer } from "../lib/story/layer.ts";
import { say } from "../lib/story/strings.ts";
import { printDate } from "./dates.ts";
import styles from "./legend-row.module.css";
import { PointSwatch } from "./point-swatch.tsx";
import { Swatch } from "./swatch.tsx";

/** One layer in the key: how it is drawn, what it is, how sure and as of when. */
export function LegendRow({ layer, language }: { layer: Layer; language: string }) {
  const facts = [
    ...(layer.status === "planned" ? [say("legend.planned")] : []),
    precisionInWords(layer),
    ...(layer.asOf === null
      ? []
      : [say("legend.asOf", { date: printDate(layer.asOf, language, "short") })]),
  ];
  return (
    <li className={styles.row} {...(layer.points === null ? {} : { "data-points": "" })}>
      <Swatch layer={layer} />
      <span className={styles.words}>
        <span className={styles.title}>{layer.title}</span>
        <span className={styles.facts}>
          <PointKey layer={layer} />
          {facts.join(" · ")}
        </span>
      </span>
    </li>
  );
}

/** What the marks of a points layer mean; nothing where they are all alike. */
function PointKey({ layer }: { layer: Layer }) {
  const { size, mark } = layer.points ?? {};
  return (
    <>
      {size !== undefined && (
        <span className={styles.mark}>{say("legend.size", { unit: size.unit })}</span>
      )}
      {mark !== undefined && mark.ring.length > 0 && (
        <span className={styles.mark}>
          <PointSwatch mark="ring" color={layer.color} /> {say("legend.ring")}
        </span>
      )}
      {mark !== undefined && mark.dotted.length > 0 && (
        <span className={styles.mark}>
          <PointSwatch mark="dotted" color={layer.color} /> {say("legend.dotted")}
        </span>
      )}
    </>
  );
}

/** How exact a layer is, in words. */
export function precisionInWords({ precision }: Layer): string {
  if (precision.kind === "approximate") {
    return say("legend.approximate", { metres: precision.metres });
  }
  return say(precision.kind === "surveyed" ? "legend.surveyed" : "legend.schematic");
}
