import type { WaypointDownloads } from "../../lib/picture/download/waypoint-download.ts";
import type { LocatorPicture } from "../../lib/picture/locator/locator-files.ts";
import { pictureKey, type WaypointPictures } from "../../lib/picture/waypoint-picture.ts";
import { basePath, pagePath } from "../../lib/publish/address.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Site } from "../../lib/story/site.ts";
import type { Story } from "../../lib/story/story.ts";
import { words } from "../../lib/words/words.ts";
import { MapBlock } from "../map/map-block.tsx";
import { PicturePreload } from "../map/picture-preload.tsx";
import { SwatchSymbols } from "../map/swatch.tsx";
import { SiteFooter } from "../site/site-footer.tsx";
import { ChapterArticle } from "./chapter-article.tsx";
import { ChapterRail } from "./chapter-rail.tsx";
import { DraftMark } from "./draft-mark.tsx";
import { StoryEnd } from "./story-end.tsx";
import { StoryHeader } from "./story-header.tsx";
import styles from "./story-page.module.css";
import { StoryTitle } from "./story-title.tsx";

/**
 * A whole story beside its map. `open` is the chapter that the page opens at; null at the story's
 * own address, which opens at the top.
 */
export function StoryPage({
  site,
  story,
  next,
  open,
  mapUrl,
  locators,
  pictures,
  downloads,
}: {
  site: Site;
  story: Story;
  /** The story to read next; null where the site has no other. */
  next: Pick<Story, "id" | "title" | "language" | "dir"> | null;
  open: string | null;
  /** Path of the story's map document under the site's root. */
  mapUrl: string;
  /** By waypoint. */
  locators: Readonly<Record<string, LocatorPicture>>;
  pictures: WaypointPictures;
  downloads: WaypointDownloads;
}) {
  const opened = story.chapters.find(({ id }) => id === open) ?? null;
  const first = opened ?? story.chapters[0];
  const { waypoint } = first.passages[0];
  const say = words(story.language);
  // A chapter with steps opens at its first one.
  const step = opened !== null && (waypoint.map.time?.steps.length ?? 0) > 0 ? 0 : null;
  // None while the dev server still draws it.
  const picture = pictures[pictureKey(waypoint.id, step)] ?? null;
  return (
    <>
      {opened !== null && <OpenEarly chapter={opened.id} />}
      {picture !== null && <PicturePreload picture={picture} />}
      <a className="skip" href={`#${opened?.id ?? "text"}`}>
        {say("map.skip")}
      </a>
      {opened !== null && (
        <noscript>
          <a className={styles.open} href={`#${opened.id}`}>
            {say("story.open", { title: opened.title })}
          </a>
        </noscript>
      )}
      <div className={styles.page} lang={story.language} dir={story.dir}>
        <StoryHeader site={site} story={story} current={first.number} />
        <ChapterRail story={story} current={opened?.id ?? null} />
        <MapBlock
          story={story}
          chapter={first}
          locator={locators[waypoint.id] ?? null}
          picture={picture}
          step={step}
        />
        <main
          id="text"
          className={styles.text}
          {...{
            [ATTR.story]: story.id,
            [ATTR.storyTrigger]: "0.5",
            [ATTR.path]: pagePath(story.id),
            [ATTR.mapDocument]: mapUrl,
            [ATTR.basePath]: basePath,
          }}
        >
          <StoryTitle story={story} />
          {story.chapters.map((chapter) => (
            <ChapterArticle
              key={chapter.id}
              site={site}
              story={story}
              chapter={chapter}
              locators={locators}
              pictures={pictures}
              downloads={downloads}
              isOpen={chapter === opened}
            />
          ))}
          <StoryEnd site={site} story={story} next={next} />
          <div {...{ [ATTR.storyDetails]: "" }} />
        </main>
        <SiteFooter site={site} />
        <SwatchSymbols layers={story.layers} />
      </div>
      <DraftMark story={story} />
    </>
  );
}

/**
 * Browsers that know it paint nothing until the title of the open chapter has arrived; the opening
 * scroll stands before it.
 */
function OpenEarly({ chapter }: { chapter: string }) {
  return <link rel="expect" href={`#${chapter}-title`} blocking="render" />;
}
