import type { WaypointDownloads } from "../../lib/picture/download/waypoint-download.ts";
import type { LocatorPicture } from "../../lib/picture/locator/locator-files.ts";
import type { WaypointPictures } from "../../lib/picture/waypoint-picture.ts";
import { absoluteAddress, pagePath } from "../../lib/publish/address.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Chapter } from "../../lib/story/chapter.ts";
import type { Site } from "../../lib/story/site.ts";
import type { Story } from "../../lib/story/story.ts";
import styles from "./chapter-article.module.css";
import { ChapterNotes } from "./chapter-notes.tsx";
import { DraftNote } from "./draft-mark.tsx";
import { OpeningScript } from "./opening-script.tsx";
import { PassageSection } from "./passage-section.tsx";
import { ShareMenu } from "./share-menu.tsx";

/** One chapter of the text. Where the page opens at it, it scrolls itself into view. */
export function ChapterArticle({
  site,
  story,
  chapter,
  locators,
  pictures,
  downloads,
  isOpen,
}: {
  site: Site;
  story: Story;
  chapter: Chapter;
  /** By waypoint. */
  locators: Readonly<Record<string, LocatorPicture>>;
  pictures: WaypointPictures;
  downloads: WaypointDownloads;
  isOpen: boolean;
}) {
  const [first, ...later] = chapter.passages;
  const maps = { story, chapter, locators, pictures, downloads };
  const kicker = [chapter.number, chapter.kicker].filter((part) => part !== null).join(" · ");
  return (
    <article
      id={chapter.id}
      className={styles.chapter}
      aria-labelledby={`${chapter.id}-title`}
      // In dev the opening script marks the chapter before React takes the page over.
      suppressHydrationWarning={isOpen}
      {...{
        [ATTR.storyChapter]: chapter.id,
        [ATTR.path]: pagePath(story.id, chapter.id),
        [ATTR.title]: chapter.title,
      }}
    >
      {isOpen && <OpeningScript />}
      <PassageSection {...maps} passage={first}>
        {(story.draft || chapter.draft) && <DraftNote language={story.language} />}
        <p className={styles.kicker}>{kicker}</p>
        <h2 className={styles.title} id={`${chapter.id}-title`}>
          {chapter.title}
        </h2>
        <ShareMenu site={site} story={story} chapter={chapter} downloads={downloads} />
      </PassageSection>
      {later.map((passage) => (
        <PassageSection {...maps} key={passage.waypoint.id} passage={passage} />
      ))}
      <ChapterNotes
        story={story}
        chapter={chapter}
        address={absoluteAddress(site.url, pagePath(story.id, chapter.id))}
      />
    </article>
  );
}
