import type { LocatorPicture } from "../../lib/picture/locator/locator-files.ts";
import type { WaypointPictures } from "../../lib/picture/waypoint-picture.ts";
import { absoluteAddress, pagePath } from "../../lib/publish/address.ts";
import { leadOut } from "../../lib/publish/lead-out.ts";
import type { Chapter } from "../../lib/story/chapter.ts";
import type { Site } from "../../lib/story/site.ts";
import type { Story } from "../../lib/story/story.ts";
import { Prose } from "../prose/prose.tsx";
import { ChapterNotes } from "../story/chapter-notes.tsx";
import { EmbedFigure } from "./embed-figure.tsx";

/**
 * A chapter unrolled: each waypoint's prose, then its map, and the chapter's sources at the end.
 */
export function EmbedChapter({
  site,
  story,
  chapter,
  ...maps
}: {
  site: Site;
  story: Story;
  chapter: Chapter;
  /** By waypoint. */
  locators: Readonly<Record<string, LocatorPicture>>;
  pictures: WaypointPictures;
}) {
  const here = new Set(chapter.passages.map(({ waypoint }) => waypoint.id));
  return (
    <>
      {chapter.passages.map(({ waypoint, body }) => (
        <section key={waypoint.id} id={waypoint.id}>
          <Prose
            body={leadOut(body, here, `/${story.id}/`)}
            chapter={chapter}
            language={story.language}
          />
          <EmbedFigure story={story} waypoint={waypoint} {...maps} />
        </section>
      ))}
      <ChapterNotes
        story={story}
        chapter={chapter}
        address={absoluteAddress(site.url, pagePath(story.id, chapter.id))}
      />
    </>
  );
}
