import type { Chapter } from "../lib/story/chapter.ts";
import { printDate } from "../lib/story/dates.ts";
import type { Site } from "../lib/story/site.ts";
import type { Story } from "../lib/story/story.ts";
import { say } from "../lib/story/strings.ts";
import { absoluteAddress, embedPath, pagePath } from "./address.ts";
import { printFrame } from "./embed/print-frame.ts";
import styles from "./share-menu.module.css";

/** Size of the frame in the embed code, in CSS px; the embed's own script fits its height. */
const EMBED_SIZE = { width: "100%", height: 800 } as const;

/**
 * A chapter's address, citation and embed code, each in a field that can be selected and copied by hand. The script
 * adds what copies them, and hands the address to the device where that can pass it on.
 */
export function ShareMenu({
  site,
  story,
  chapter,
}: {
  site: Site;
  story: Story;
  chapter: Chapter;
}) {
  const { title } = chapter;
  const address = absoluteAddress(site.url, pagePath(story.id, chapter.id));
  const embed = absoluteAddress(site.url, embedPath(story.id, chapter.id));
  const citation = say("share.cite", {
    title,
    story: story.title,
    site: site.name,
    date: printDate(story.updated ?? story.dateline, story.language, "long"),
    address,
  });
  const code = printFrame(embed, title, EMBED_SIZE);
  return (
    <details className={styles.share} data-share="" data-share-title={title}>
      <summary className={styles.open}>
        {say("share.open")}
        <span className="visually-hidden"> {say("share.what", { title })}</span>
      </summary>
      <button type="button" className={styles.send} data-share-send="" hidden>
        {say("share.send")}
      </button>
      <Field name="link" label={say("share.link")} text={address} rows={1} />
      <Field name="view" label={say("share.view")} text="" rows={1} isHidden />
      <Field name="citation" label={say("share.citation")} text={citation} rows={3} />
      <Field name="embed" label={say("share.embed")} text={code} rows={3} />
      <p className={styles.said} role="status" data-share-said="" />
    </details>
  );
}

function Field({
  name,
  label,
  text,
  rows,
  isHidden = false,
}: {
  name: string;
  label: string;
  text: string;
  rows: number;
  isHidden?: boolean;
}) {
  return (
    <div className={styles.field} data-share-field={name} hidden={isHidden}>
      <label>
        <span className={styles.label}>{label}</span>
        <textarea
          className={styles.text}
          dir="auto"
          readOnly
          rows={rows}
          spellCheck={false}
          defaultValue={text}
        />
      </label>
      <button type="button" className={styles.copy} data-share-copy="">
        {say("share.copy")}
        <span className="visually-hidden"> {label}</span>
      </button>
    </div>
  );
}
