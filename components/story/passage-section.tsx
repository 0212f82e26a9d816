import type { ReactNode } from "react";
import type { LocatorPicture } from "../../lib/picture/locator/locator-files.ts";
import type { WaypointPictures } from "../../lib/picture/waypoint-picture.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Chapter, Passage } from "../../lib/story/chapter.ts";
import type { Story } from "../../lib/story/story.ts";
import { MapLists } from "../map/map-lists.tsx";
import { TimeAxis } from "../map/time-axis.tsx";
import { WaypointFigure } from "../map/waypoint-figure.tsx";
import { Prose } from "../prose/prose.tsx";
import styles from "./passage-section.module.css";
import { PassageSteps } from "./passage-steps.tsx";

/**
 * The prose of one waypoint, then what the map shows beside it, as a figure and as lists.
 * `children` stand above it. Where the waypoint has steps, it has room for them and their axis.
 */
export function PassageSection({
  story,
  chapter,
  passage,
  locators,
  pictures,
  children,
}: {
  story: Story;
  chapter: Chapter;
  passage: Passage;
  /** By waypoint. */
  locators: Readonly<Record<string, LocatorPicture>>;
  pictures: WaypointPictures;
  children?: ReactNode;
}) {
  const { waypoint, body } = passage;
  const { steps } = waypoint.map.time ?? { steps: [] };
  const [firstStep] = steps;
  const prose = (
    <>
      <Prose body={body} chapter={chapter} language={story.language} />
      <WaypointFigure
        story={story}
        waypoint={waypoint}
        locator={locators[waypoint.id] ?? null}
        pictures={pictures}
      />
      <MapLists story={story} waypoint={waypoint} />
    </>
  );
  return (
    <section
      className={styles.passage}
      {...{ [ATTR.storyWaypoint]: waypoint.id }}
      {...(waypoint.id === chapter.id ? {} : { id: waypoint.id })}
    >
      {waypoint.aliases.map((alias) => (
        <span key={alias} id={alias} className={styles.alias} />
      ))}
      {children}
      {firstStep === undefined ? (
        prose
      ) : (
        <>
          <PassageSteps count={steps.length} from={firstStep.from.slice(0, 7)}>
            {prose}
          </PassageSteps>
          <TimeAxis story={story} waypoint={waypoint} />
        </>
      )}
    </section>
  );
}
