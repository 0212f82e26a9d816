import { printDate } from "../lib/story/dates.ts";
import type { Site } from "../lib/story/site.ts";
import type { Story } from "../lib/story/story.ts";
import { say } from "../lib/story/strings.ts";
import { pagePath } from "./address.ts";
import { PublisherLink } from "./publisher-link.tsx";
import styles from "./story-end.module.css";

/** What was mended since the story came out, the latest first, and where to write. A heading stands above it. */
export function StoryCorrections({ site, story }: { site: Site; story: Story }) {
  return (
    <>
      {story.corrections.length === 0 && <p>{say("end.noCorrections")}</p>}
      {story.corrections.length > 0 && (
        <ul className={styles.list}>
          {story.corrections.map(({ date, chapter, text }) => (
            <li key={`${date} ${text}`}>
              <time dateTime={date}>{printDate(date, story.language, "long")}</time>
              {chapter !== null && (
                <>
                  {", "}
                  <a href={pagePath(story.id, chapter)}>
                    {story.chapters.find(({ id }) => id === chapter)?.title}
                  </a>
                </>
              )}
              {`: ${text}`}
            </li>
          ))}
        </ul>
      )}
      <p>
        <PublisherLink to={site.contact}>{say("end.report")}</PublisherLink>
      </p>
    </>
  );
}
