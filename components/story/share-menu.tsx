import type { WaypointDownloads } from "../../lib/picture/download/waypoint-download.ts";
import { absoluteAddress, embedPath, filePath, pagePath } from "../../lib/publish/address.ts";
import {
  FRAME_SIZE,
  MAP_FRAME_SIZE,
  printFrame,
  printScript,
} from "../../lib/publish/print-frame.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Chapter } from "../../lib/story/chapter.ts";
import type { Site } from "../../lib/story/site.ts";
import type { Story } from "../../lib/story/story.ts";
import { printDate } from "../../lib/words/dates.ts";
import { words } from "../../lib/words/words.ts";
import { MapDownloads } from "./map-downloads.tsx";
import styles from "./share-menu.module.css";

/**
 * A chapter's address, citation and embed codes with the script that fits their height, each in a
 * field that can be selected and copied by hand, and its maps as files. The script copies the
 * fields, adds one with a link to the map as the reader has it, and hands the address to the device
 * where that can pass it on.
 */
export function ShareMenu({
  site,
  story,
  chapter,
  downloads,
}: {
  site: Site;
  story: Story;
  chapter: Chapter;
  /** Of none in the dev server, which makes none. */
  downloads: WaypointDownloads;
}) {
  const { title } = chapter;
  const say = words(story.language);
  const address = absoluteAddress(site.url, pagePath(story.id, chapter.id));
  const embed = absoluteAddress(site.url, embedPath(story.id, chapter.id));
  const copy = say("share.copy");
  const citation = say("share.cite", {
    title,
    story: story.title,
    site: site.name,
    date: printDate(story.updated ?? story.dateline, story.language, "long"),
    address,
  });
  return (
    <details className={styles.share} {...{ [ATTR.share]: "", [ATTR.shareTitle]: title }}>
      <summary className={styles.open}>
        {say("share.open")}
        <span className="visually-hidden"> {say("share.what", { title })}</span>
      </summary>
      <button type="button" className={styles.send} {...{ [ATTR.shareSend]: "" }} hidden>
        {say("share.send")}
      </button>
      <Field copy={copy} name="link" label={say("share.link")} text={address} rows={1} />
      <Field copy={copy} name="citation" label={say("share.citation")} text={citation} rows={3} />
      <Field
        copy={copy}
        name="embed"
        label={say("share.embed")}
        text={printFrame(embed, title, FRAME_SIZE)}
        rows={3}
      />
      <Field
        copy={copy}
        name="embed-map"
        label={say("share.embedMap")}
        text={printFrame(`${embed}map/`, title, MAP_FRAME_SIZE)}
        rows={3}
      />
      <Field
        copy={copy}
        name="embed-script"
        label={say("share.embedScript")}
        text={printScript(absoluteAddress(site.url, filePath("/embed.js")))}
        rows={1}
      />
      <MapDownloads story={story} chapter={chapter} downloads={downloads} />
      <p className={styles.said} role="status" {...{ [ATTR.shareSaid]: "" }} />
    </details>
  );
}

function Field({
  name,
  label,
  text,
  rows,
  copy,
}: {
  name: string;
  label: string;
  text: string;
  rows: number;
  /** The word on its button. */
  copy: string;
}) {
  return (
    <div className={styles.field} {...{ [ATTR.shareField]: name }}>
      <label>
        <span>{label}</span>
        <textarea dir="auto" readOnly rows={rows} spellCheck={false} defaultValue={text} />
      </label>
      <button type="button" {...{ [ATTR.shareCopy]: "" }}>
        {copy}
        <span className="visually-hidden"> {label}</span>
      </button>
    </div>
  );
}
