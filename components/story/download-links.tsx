import { filePath } from "../../lib/publish/address.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Story } from "../../lib/story/story.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./download-links.module.css";

/**
 * The map of a waypoint as files to take away. `path` is what both begin with, without base path.
 */
export function DownloadLinks({
  story,
  waypoint,
  path,
}: {
  story: Story;
  waypoint: string;
  path: string;
}) {
  const say = words(story.language);
  return (
    <p className={styles.links} {...{ [ATTR.storyDownload]: waypoint }}>
      <span>{say("download.map")}</span>
      {(["png", "svg"] as const).map((ending) => (
        <a
          key={ending}
          href={`${filePath(path)}.${ending}`}
          download={`${story.id}-${waypoint}.${ending}`}
          aria-label={say("download.label", { format: ending.toUpperCase() })}
        >
          {ending.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
