import { filePath } from "../../lib/publish/address.ts";
import { say } from "../../lib/words/strings.ts";
import styles from "./download-links.module.css";

/** The map of a waypoint as files to take away. `path` is what both begin with, without base path. */
export function DownloadLinks({
  story,
  waypoint,
  path,
}: {
  story: string;
  waypoint: string;
  path: string;
}) {
  return (
    <p className={styles.links} data-story-download={waypoint}>
      <span>{say("download.map")}</span>
      {(["png", "svg"] as const).map((ending) => (
        <a
          key={ending}
          href={`${filePath(path)}.${ending}`}
          download={`${story}-${waypoint}.${ending}`}
          aria-label={say("download.label", { format: ending.toUpperCase() })}
        >
          {ending.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
