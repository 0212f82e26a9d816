import { filePath } from "../../lib/publish/address.ts";
import type { Site } from "../../lib/story/site.ts";
import styles from "./site-name.module.css";

/** The publisher's name, after its logo where it has one. */
export function SiteName({ site: { name, logo } }: { site: Site }) {
  if (logo === null) return name;
  return (
    <span className={styles.name}>
      {/* biome-ignore lint/performance/noImgElement: a mark of a few kB gains nothing from next/image */}
      <img className={styles.logo} src={filePath(logo.path)} alt="" fetchPriority="low" />
      {name}
    </span>
  );
}
