import { filePath } from "../../lib/publish/address.ts";
import { hasTable } from "../../lib/publish/layer-csv.ts";
import { hasDownload } from "../../lib/publish/layer-facts.ts";
import type { Layer } from "../../lib/story/layer.ts";
import type { Story } from "../../lib/story/story.ts";
import { words } from "../../lib/words/words.ts";
import styles from "./data-page.module.css";

/** The form of a download, which is the ending of the file's name. */
type DataForm = "geojson" | "csv";

/** Names of the forms; they are the same in every language. */
const FORM_NAMES: Record<DataForm, string> = { geojson: "GeoJSON", csv: "CSV" };

/** Links to the files of a layer, or why there is none. */
export function DownloadLinks({ story, layer }: { story: Story; layer: Layer }) {
  const say = words(story.language);
  if (!hasDownload(layer)) return <>{say("data.noDownload")}</>;
  const forms: DataForm[] = hasTable(layer) ? ["geojson", "csv"] : ["geojson"];
  return forms.map((form) => (
    <a
      key={form}
      className={styles.download}
      href={filePath(`/${story.id}/data/${layer.id}.${form}`)}
      download=""
      aria-label={say("data.downloadOf", { form: FORM_NAMES[form], title: layer.title })}
    >
      {FORM_NAMES[form]}
    </a>
  ));
}
