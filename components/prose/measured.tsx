import { ATTR } from "../../lib/story/attributes.ts";
import { measurementId } from "../../lib/story/measurements.ts";
import styles from "./prose.module.css";

/**
 * A figure measured on the geometry that the map draws: a link to how it was measured, at the
 * chapter's end, which the script opens in place. `way` counts the chapter's ways of measuring from
 * 1.
 */
export function Measured({
  chapter,
  way,
  text,
}: {
  chapter: { id: string };
  way: number;
  text: string;
}) {
  return (
    <a
      className={styles.measured}
      href={`#${measurementId(chapter, way)}`}
      {...{ [ATTR.storyNote]: true }}
    >
      {text}
    </a>
  );
}
