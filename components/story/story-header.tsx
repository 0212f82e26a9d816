import { pagePath } from "../../lib/publish/address.ts";
import type { Site } from "../../lib/story/site.ts";
import type { Story } from "../../lib/story/story.ts";
import { printDate } from "../../lib/words/dates.ts";
import { SettingsButton } from "../site/settings-button.tsx";
import { SiteName } from "../site/site-name.tsx";
import { ChapterCount } from "./chapter-count.tsx";
import styles from "./story-header.module.css";

/** The line above a story: the publisher, the story's date, and on phones the reader's place. */
export function StoryHeader({
  site,
  story,
  current,
}: {
  site: Site;
  story: Story;
  current: number;
}) {
  return (
    <header className={styles.header}>
      <a className={styles.name} href={pagePath()}>
        <SiteName site={site} />
      </a>
      <time className={styles.date} dateTime={story.dateline}>
        {printDate(story.dateline, story.language, "long")}
      </time>
      <ChapterCount current={current} total={story.chapters.length} language={story.language} />
      <SettingsButton language={story.language} />
    </header>
  );
}
