import type { Site } from "../lib/story/site.ts";
import type { Story } from "../lib/story/story.ts";
import { strings } from "../lib/story/strings.ts";
import { pagePath } from "./address.ts";
import { printDate } from "./dates.ts";
import styles from "./home-page.module.css";
import { SiteFooter } from "./site-footer.tsx";

/** The list of stories, the latest first. */
export function HomePage({ site, stories }: { site: Site; stories: Story[] }) {
  const latestFirst = stories.toSorted((a, b) => (a.dateline < b.dateline ? 1 : -1));
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.name}>{site.name}</h1>
      </header>
      <main aria-label={strings["home.stories"]}>
        {stories.length === 0 && <p>{strings["home.none"]}</p>}
        <ul className={styles.list}>
          {latestFirst.map((story) => (
            <li key={story.id} className={styles.story} lang={story.language} dir={story.dir}>
              <StoryTeaser story={story} />
            </li>
          ))}
        </ul>
      </main>
      <SiteFooter site={site} />
    </div>
  );
}

function StoryTeaser({ story }: { story: Story }) {
  return (
    <article>
      <time className={styles.date} dateTime={story.dateline}>
        {printDate(story.dateline, story.language, "long")}
      </time>
      <h2 className={styles.title}>
        <a href={pagePath(story.id)}>{story.title}</a>
      </h2>
      <p className={styles.dek}>{story.dek}</p>
      <ol className={styles.chapters}>
        {story.chapters.map((chapter) => (
          <li key={chapter.id}>
            <a href={pagePath(story.id, chapter.id)}>{chapter.title}</a>
          </li>
        ))}
      </ol>
    </article>
  );
}
