import type { FeatureDetail, LayerDetails } from "../../lib/story/layer-details.ts";
import { printDate } from "../../lib/words/dates.ts";
import { pageLanguage } from "../page/page-language.ts";
import { DetailSourceLink } from "./detail-source.tsx";
import styles from "./entry-text.module.css";
import { LayerSources } from "./layer-text.tsx";
import { PANEL_TITLE } from "./panel-state.ts";

/** The details of one mark: date, place, report, source, and how certain it is. */
export function FeatureText({ layer, feature }: { layer: LayerDetails; feature: FeatureDetail }) {
  const { title, date, text, facts, caution, source } = feature;
  return (
    <>
      <p className={styles.kicker}>
        {date !== null && (
          <>
            <time dateTime={date}>{printDate(date, pageLanguage(), "long")}</time>
            {" · "}
          </>
        )}
        {layer.title}
      </p>
      <h2 className={styles.title} id={PANEL_TITLE}>
        {title}
      </h2>
      {text !== null && <p className={styles.text}>{text}</p>}
      <dl className={styles.facts}>
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.text}</dd>
          </div>
        ))}
      </dl>
      {caution !== null && <p className={styles.caution}>{caution}</p>}
      {source === null ? (
        <LayerSources layer={layer} />
      ) : (
        <p className={styles.source}>
          <DetailSourceLink source={source} />
        </p>
      )}
      {layer.caveat !== null && <p className={styles.caveat}>{layer.caveat}</p>}
    </>
  );
}
