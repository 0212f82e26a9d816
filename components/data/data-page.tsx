import { pagePath } from "../../lib/publish/address.ts";
import type { Site } from "../../lib/story/site.ts";
import type { Story } from "../../lib/story/story.ts";
import { printDate } from "../../lib/words/dates.ts";
import { words } from "../../lib/words/words.ts";
import { SwatchSymbols } from "../map/swatch.tsx";
import { SettingsButton } from "../site/settings-button.tsx";
import { SiteFooter } from "../site/site-footer.tsx";
import { SiteName } from "../site/site-name.tsx";
import { DraftMark } from "../story/draft-mark.tsx";
import { StoryCorrections } from "../story/story-corrections.tsx";
import { DataContents } from "./data-contents.tsx";
import { DataLayer } from "./data-layer.tsx";
import styles from "./data-page.module.css";
import { DataSources } from "./data-sources.tsx";
import { DownloadNote } from "./download-note.tsx";

/**
 * All that a story's maps and claims rest on: its layers with their downloads, its sources, its
 * corrections.
 */
export function DataPage({ site, story }: { site: Site; story: Story }) {
  const { layers, title } = story;
  const say = words(story.language);
  return (
    <div className={styles.page} lang={story.language} dir={story.dir}>
      <DraftMark story={story} />
      <header className={styles.header}>
        <a className={styles.name} href={pagePath()}>
          <SiteName site={site} />
        </a>
        <time dateTime={story.dateline}>{printDate(story.dateline, story.language, "long")}</time>
        <a href={pagePath(story.id)}>{say("data.story")}</a>
        <SettingsButton language={story.language} />
      </header>
      <main className={styles.main}>
        <p className={styles.kicker}>{title}</p>
        <h1 className={styles.title}>{say("data.title")}</h1>
        <p className={styles.lead}>{say("data.lead", { title })}</p>
        <DataContents story={story} />
        <section className={styles.section} aria-labelledby="_layers">
          <h2 id="_layers">{say("data.layers")}</h2>
          <DownloadNote site={site} story={story} />
          {/* What lies on top is what the story is about. */}
          {layers.toReversed().map((layer) => (
            <DataLayer key={layer.id} site={site} story={story} layer={layer} />
          ))}
        </section>
        <section className={styles.section} aria-labelledby="_sources">
          <h2 id="_sources">{say("data.sources")}</h2>
          <DataSources story={story} />
        </section>
        <section className={styles.section} aria-labelledby="_corrections">
          <h2 id="_corrections">{say("end.corrections")}</h2>
          <StoryCorrections site={site} story={story} />
        </section>
      </main>
      <SiteFooter site={site} />
      <SwatchSymbols layers={layers} />
    </div>
  );
}
