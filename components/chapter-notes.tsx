import type { Chapter } from "../lib/story/chapter.ts";
import type { Layer } from "../lib/story/layer.ts";
import type { Source } from "../lib/story/source.ts";
import type { Story } from "../lib/story/story.ts";
import { say } from "../lib/story/strings.ts";
import styles from "./chapter-notes.module.css";
import { printDate } from "./dates.ts";
import { howSure } from "./legend-row.tsx";
import { noteId } from "./prose/cite.tsx";

/** The end of a chapter: its numbered sources, and where each layer of its maps comes from. */
export function ChapterNotes({ story, chapter }: { story: Story; chapter: Chapter }) {
  const { language } = story;
  const shown = new Set(chapter.passages.flatMap(({ waypoint }) => waypoint.map.show));
  const layers = story.layers.filter(({ id }) => shown.has(id));
  return (
    <aside className={styles.notes}>
      {chapter.sources.length > 0 && (
        <>
          <h3 className={styles.heading}>{say("chapter.sources")}</h3>
          <ol className={styles.list}>
            {findSources(story, chapter.sources).map((source, index) => (
              <li key={source.id} id={noteId(chapter, index + 1)} className={styles.note}>
                <SourceLink source={source} language={language} />
              </li>
            ))}
          </ol>
        </>
      )}
      {layers.length > 0 && (
        <details className={styles.layers}>
          <summary className={styles.heading}>{say("chapter.layers")}</summary>
          <ul className={styles.list}>
            {layers.map((layer) => (
              <li key={layer.id} className={styles.note}>
                <LayerNote story={story} layer={layer} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  );
}

function LayerNote({ story, layer }: { story: Story; layer: Layer }) {
  return (
    <>
      <strong>{layer.title}</strong>: {howSure(layer)}
      {layer.asOf !== null && `, ${printDate(layer.asOf, story.language, "short")}`}.{" "}
      {findSources(story, layer.sources).map((source, index) => (
        <span key={source.id}>
          {index > 0 && "; "}
          <SourceLink source={source} language={story.language} />
        </span>
      ))}
      {layer.caveat !== null && ` ${layer.caveat}`}
    </>
  );
}

function SourceLink({ source, language }: { source: Source; language: string }) {
  return (
    <>
      {source.publisher},{" "}
      {source.url === null ? (
        source.title
      ) : (
        <a href={source.url} rel="external">
          {source.title}
        </a>
      )}
      , <time dateTime={source.date}>{printDate(source.date, language, "long")}</time>
      {source.printedLater && <em className={styles.later}> ({say("chapter.printedLater")})</em>}
    </>
  );
}

function findSources(story: Story, ids: readonly string[]): Source[] {
  return ids.flatMap((id) => story.sources.find((source) => source.id === id) ?? []);
}
