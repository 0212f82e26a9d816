import type { ReactNode } from "react";
import type { Chapter, Passage } from "../lib/story/chapter.ts";
import { say } from "../lib/story/strings.ts";
import styles from "./passage-section.module.css";
import { Prose } from "./prose/prose.tsx";

/** The prose of one waypoint, then what the map shows beside it, in words. `children` stand above it. */
export function PassageSection({
  chapter,
  passage,
  children,
}: {
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
    </section>
  );
}
