import { filePath } from "../../lib/publish/address.ts";
import { remarkCount } from "../../lib/publish/layer-csv.ts";
import { layerFacts } from "../../lib/publish/layer-facts.ts";
import type { Site } from "../../lib/story/site.ts";
import type { Story } from "../../lib/story/story.ts";
import { SLOT } from "../../lib/words/say.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./data-page.module.css";

/** What the downloads hold, and how to read them. Nothing where a story has no layer. */
export function DownloadNote({ site, story }: { site: Site; story: Story }) {
  const [layer] = story.layers;
  if (layer === undefined) return null;
  const count = remarkCount(layerFacts(site, story, layer, ""));
  const say = words(story.language);
  const [before, after] = say("data.index", { file: SLOT }).split(SLOT);
  return (
    <div className={styles.use}>
      <p>{say("data.use")}</p>
      <ul>
        <li>{say("data.geojson")}</li>
        <li>{say("data.csv", { count, next: count + 1 })}</li>
      </ul>
      <p>
        {before}
        <a href={filePath(`/${story.id}/story.json`)}>story.json</a>
        {after}
      </p>
    </div>
  );
}
