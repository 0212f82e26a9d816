import type { LayerColor } from "../lib/story/layer.ts";
import styles from "./swatch.module.css";

/** A point mark as the map draws it: a filled circle, an open ring or a dotted ring. */
export function PointSwatch({
  mark,
  color,
}: {
  mark: "filled" | "ring" | "dotted";
  color: LayerColor;
}) {
  if (mark === "filled") {
    return (
      <svg className={styles.swatch} viewBox="0 0 28 14" aria-hidden="true" data-color={color}>
        <circle className={styles.point} cx="5" cy="8" r="3" />
        <circle className={styles.point} cx="18" cy="7" r="6.5" />
      </svg>
    );
  }
  return (
    <svg className={styles.small} viewBox="0 0 10 10" aria-hidden="true" data-color={color}>
      <circle className={mark === "ring" ? styles.ring : styles.dotted} cx="5" cy="5" r="3.5" />
    </svg>
  );
}
