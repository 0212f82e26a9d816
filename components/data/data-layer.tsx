import type { ReactNode } from "react";
import { attributionOf, licencesOf } from "../../lib/publish/layer-facts.ts";
import { findSources } from "../../lib/story/find-sources.ts";
import type { Layer } from "../../lib/story/layer.ts";
import { precisionInWords } from "../../lib/story/precision-words.ts";
import type { Site } from "../../lib/story/site.ts";
import type { Story } from "../../lib/story/story.ts";
import { printDate } from "../../lib/words/dates.ts";
import { words } from "../../lib/words/words.ts";
import { MarkLegend } from "../map/mark-legend.tsx";
import { Swatch } from "../map/swatch.tsx";
import { SourceEntry } from "../story/source-entry.tsx";
import styles from "./data-page.module.css";
import { DownloadLinks } from "./download-links.tsx";

/**
 * One layer of the data page: how it is drawn, what is known of it, and its downloads. Its address
 * ends in `#<id>`.
 */
export function DataLayer({ site, story, layer }: { site: Site; story: Story; layer: Layer }) {
  const { id, title, status, asOf, caveat, origin } = layer;
  const say = words(story.language);
  return (
    <article className={styles.layer} id={id} aria-labelledby={`_title:${id}`}>
      <span className={styles.sample}>
        <Swatch layer={layer} time={null} />
      </span>
      <h3 id={`_title:${id}`}>{title}</h3>
      <MarkLegend layer={layer} time={null} language={story.language} />
      <dl className={styles.facts}>
        <Fact label={say("panel.precision")}>{precisionInWords(layer, story.language)}</Fact>
        {status === "planned" && <Fact label={say("panel.status")}>{say("panel.planned")}</Fact>}
        {asOf !== null && (
          <Fact label={say("panel.asOf")}>
            <time dateTime={asOf}>{printDate(asOf, story.language, "long")}</time>
          </Fact>
        )}
        {caveat !== null && <Fact label={say("data.caveat")}>{caveat}</Fact>}
        {origin.made !== null && <Fact label={say("data.made")}>{origin.made}</Fact>}
        {layer.sources.length > 0 && (
          <Fact label={say("data.sources")}>
            {findSources(story, layer.sources).map((source) => (
              <span key={source.id} className={styles.line}>
                <SourceEntry source={source} language={story.language} />
              </span>
            ))}
          </Fact>
        )}
        <Fact label={say("data.licence")}>
          {licencesOf(layer, site).map(({ name, url }) => (
            <span key={url} className={styles.line}>
              <a href={url}>{name}</a>
            </span>
          ))}
        </Fact>
        <Fact label={say("data.attribution")}>{attributionOf(layer, site)}</Fact>
        <Fact label={say("data.download")}>
          <DownloadLinks story={story} layer={layer} />
        </Fact>
      </dl>
    </article>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
