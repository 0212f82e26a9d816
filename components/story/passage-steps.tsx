import type { ReactNode } from "react";
import { ATTR } from "../../lib/story/attributes.ts";
import styles from "./passage-steps.module.css";

/**
 * The prose of a waypoint with steps: it stands still beside the map while the reader scrolls
 * through the room that the steps take. Without script it is prose like any other.
 */
export function PassageSteps({
  count,
  from,
  children,
}: {
  count: number;
  /** The first month, `YYYY-MM`. */
  from: string;
  children: ReactNode;
}) {
  const months = Array.from({ length: count }, (_, step) => step);
  return (
    <div className={styles.steps}>
      <div className={styles.still}>{children}</div>
      <div
        className={styles.room}
        {...{ [ATTR.storySteps]: count, [ATTR.storyStepsFrom]: from }}
        aria-hidden="true"
      >
        {months.map((step) => (
          <span key={step} />
        ))}
      </div>
    </div>
  );
}
