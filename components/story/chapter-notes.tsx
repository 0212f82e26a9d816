import type { Chapter } from "../../lib/story/chapter.ts";
import { findSources } from "../../lib/story/find-sources.ts";
import { measurementId, measurements } from "../../lib/story/measurements.ts";
import type { Story } from "../../lib/story/story.ts";
import { words } from "../../lib/words/words.ts";
import { noteId } from "../prose/cite.tsx";
import styles from "./chapter-notes.module.css";
import { LayerNote } from "./layer-note.tsx";
import { SourceEntry } from "./source-entry.tsx";

/**
 * The end of a chapter: its numbered sources, how its figures were measured, and where each layer
 * of its maps comes from; on paper also its address. Notes that open in place show the entries of
 * these lists.
 */
export function ChapterNotes({
  story,
  chapter,
  address,
}: {
  story: Story;
  chapter: Chapter;
  /** The absolute address of the chapter. */
  address: string;
}) {
  const shown = new Set(chapter.passages.flatMap(({ waypoint }) => waypoint.map.show));
  const layers = story.layers.filter(({ id }) => shown.has(id));
  return (
    <footer className={styles.notes}>
      <SourceList story={story} chapter={chapter} />
      {layers.length > 0 && (
        <details className={styles.layers}>
          <summary className={styles.heading}>{words(story.language)("chapter.layers")}</summary>
          <ul className={styles.list}>
            {layers.map((layer) => (
              <li key={layer.id} className={styles.note}>
                <LayerNote story={story} layer={layer} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={styles.address}>{address}</p>
    </footer>
  );
}

function SourceList({ story, chapter }: { story: Story; chapter: Chapter }) {
  const say = words(story.language);
  const sources = findSources(story, chapter.sources);
  const ways = measurements(chapter);
  if (sources.length + ways.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{say("chapter.sources")}</h3>
      <details className={styles.toggle}>
        <summary className={styles.heading}>
          {sources.length === 0
            ? say("chapter.measured")
            : say("chapter.allSources", { count: sources.length })}
        </summary>
      </details>
      <ol className={styles.list}>
        {sources.map((source, index) => (
          <li key={source.id} id={noteId(chapter, index + 1)} className={styles.note}>
            <SourceEntry source={source} language={story.language} />
          </li>
        ))}
      </ol>
      {ways.length > 0 && (
        <ul className={styles.list}>
          {ways.map((how, index) => (
            <li key={how} id={measurementId(chapter, index + 1)} className={styles.note}>
              {say("prose.measured", { how })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
