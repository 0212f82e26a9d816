import type { ReactNode } from "react";
import type { Chapter, Passage } from "../lib/story/chapter.ts";
import type { Story } from "../lib/story/story.ts";
import { say } from "../lib/story/strings.ts";
import { MapLists } from "./map-lists.tsx";
import styles from "./passage-section.module.css";
import { Prose } from "./prose/prose.tsx";

/** The prose of one waypoint, then what the map shows beside it, in words and as lists. `children` stand above it. */
export function PassageSection({
  story,
  chapter,
  passage,
  children,
}: {
  story: Story;
  chapter: Chapter;
  passage: Passage;
  children?: ReactNode;
}) {
  const { waypoint, body } = passage;
  return (
    <section
      className={styles.passage}
      data-story-waypoint={waypoint.id}
      {...(waypoint.id === chapter.id ? {} : { id: waypoint.id })}
    >
      {children}
      <Prose body={body} chapter={chapter} />
      <p className={styles.describe} data-story-describe={waypoint.id}>
        {say("map.describe", { text: waypoint.describe })}
      </p>
      <MapLists story={story} waypoint={waypoint} />
    </section>
  );
}
