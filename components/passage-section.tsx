import type { ReactNode } from "react";
import type { Chapter, Passage } from "../lib/story/chapter.ts";
import type { Story } from "../lib/story/story.ts";
import { say } from "../lib/story/strings.ts";
import { MapLists } from "./map-lists.tsx";
import styles from "./passage-section.module.css";
import { PassageSteps } from "./passage-steps.tsx";
import { Prose } from "./prose/prose.tsx";
import { TimeAxis } from "./time-axis.tsx";

/**
 * The prose of one waypoint, then what the map shows beside it, in words and as lists. `children` stand above it.
 * Where the waypoint has steps, it has room for them and their axis.
 */
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
  const count = waypoint.map.time?.steps.length ?? 0;
  const prose = (
    <>
      <Prose body={body} chapter={chapter} />
      <p className={styles.describe} data-story-describe={waypoint.id}>
        {say("map.describe", { text: waypoint.describe })}
      </p>
      <MapLists story={story} waypoint={waypoint} />
    </>
  );
  return (
    <section
      className={styles.passage}
      data-story-waypoint={waypoint.id}
      {...(waypoint.id === chapter.id ? {} : { id: waypoint.id })}
    >
      {children}
      {count === 0 ? prose : <PassageSteps count={count}>{prose}</PassageSteps>}
      {count > 0 && <TimeAxis story={story} waypoint={waypoint} />}
    </section>
  );
}
