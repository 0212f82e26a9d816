import type { WaypointDownloads } from "../../lib/picture/download/waypoint-download.ts";
import { filePath } from "../../lib/publish/address.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Chapter } from "../../lib/story/chapter.ts";
import type { Story } from "../../lib/story/story.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./map-downloads.module.css";

/**
 * The maps of a chapter as files to take away, in reading order. The script copies the links of a
 * waypoint into its legend.
 */
export function MapDownloads({
  story,
  chapter,
  downloads,
}: {
  story: Story;
  chapter: Chapter;
  downloads: WaypointDownloads;
}) {
  const say = words(story.language);
  const maps = chapter.passages.flatMap(({ waypoint: { id } }) => {
    const path = downloads[id];
    return path === undefined ? [] : [{ id, path }];
  });
  return maps.map(({ id, path }, index) => {
    const label =
      maps.length === 1
        ? say("download.map")
        : say("download.mapOf", { number: index + 1, count: maps.length });
    return (
      <p key={id} className={styles.links} {...{ [ATTR.storyDownload]: id }}>
        <span>{label}</span>
        {(["png", "svg"] as const).map((ending) => (
          <a
            key={ending}
            href={`${filePath(path)}.${ending}`}
            download={`${story.id}-${id}.${ending}`}
            aria-label={say("download.label", { map: label, format: ending.toUpperCase() })}
          >
            {ending.toUpperCase()}
          </a>
        ))}
      </p>
    );
  });
}
