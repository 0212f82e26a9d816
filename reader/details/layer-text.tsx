import type { LayerDetails } from "../../lib/story/layer-details.ts";
import { precisionInWords } from "../../lib/story/precision-words.ts";
import { printDate } from "../../lib/words/dates.ts";
import { pageLanguage } from "../page/page-language.ts";
import { pageWords } from "../page/page-words.ts";
import { DetailSourceLink } from "./detail-source.tsx";
import styles from "./entry-text.module.css";
import { PANEL_TITLE } from "./panel-state.ts";

/** The details of a whole layer: precision, status, date and sources. */
export function LayerText({ layer }: { layer: LayerDetails }) {
  const { title, asOf, status, caveat } = layer;
  const say = pageWords();
  return (
    <>
      <h2 className={styles.title} id={PANEL_TITLE}>
        {title}
      </h2>
      <dl className={styles.facts}>
        <div>
          <dt>{say("panel.precision")}</dt>
          <dd>{precisionInWords(layer, pageLanguage())}</dd>
        </div>
        {status === "planned" && (
          <div>
            <dt>{say("panel.status")}</dt>
            <dd>{say("panel.planned")}</dd>
          </div>
        )}
        {asOf !== null && (
          <div>
            <dt>{say("panel.asOf")}</dt>
            <dd>
              <time dateTime={asOf}>{printDate(asOf, pageLanguage(), "long")}</time>
            </dd>
          </div>
        )}
      </dl>
      {caveat !== null && <p className={styles.text}>{caveat}</p>}
      <LayerSources layer={layer} />
    </>
  );
}

/** The sources of a layer. */
export function LayerSources({ layer }: { layer: LayerDetails }) {
  return (
    <ul className={styles.sources}>
      {layer.sources.map((source) => (
        <li key={`${source.publisher} ${source.title}`}>
          <DetailSourceLink source={source} />
        </li>
      ))}
    </ul>
  );
}
