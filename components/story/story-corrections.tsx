import { pagePath } from "../../lib/publish/address.ts";
import type { Site } from "../../lib/story/site.ts";
import type { Story } from "../../lib/story/story.ts";
import { printDate } from "../../lib/words/dates.ts";
import { words } from "../../lib/words/words.ts";
import { PublisherLink } from "../site/publisher-link.tsx";
import styles from "./story-end.module.css";

/**
 * What was mended since the story came out, the latest first, and where to write. A heading stands
 * above it.
 */
export function StoryCorrections({ site, story }: { site: Site; story: Story }) {
  const say = words(story.language);
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
