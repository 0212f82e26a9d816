import { MIN_MARK_RADIUS, RING_RADIUS } from "../lib/map/marks.ts";
import type { Layer, LayerColor } from "../lib/story/layer.ts";
import { largeMark } from "./mark-sizes.ts";
import styles from "./swatch.module.css";

/** A mark whose size says nothing, as the map draws it: an open ring, a dotted ring, or the dash of a weak source in one. */
export function PointSwatch({
  mark,
  color,
}: {
  mark: "ring" | "dotted" | "weak";
  color: LayerColor;
}) {
  return (
    <svg className={styles.small} viewBox="0 0 12 12" aria-hidden="true" data-color={color}>
      <circle
        className={mark === "ring" ? styles.ring : styles.dotted}
        cx="6"
        cy="6"
        r={RING_RADIUS}
      />
      {mark === "weak" && <path className={styles.dash} d="M3.8 6h4.4" />}
    </svg>
  );
}

/** The smallest circle of a points layer and a larger one, as large as on the map. */
export function SizeSwatch({ layer }: { layer: Layer }) {
  const large = largeMark(layer);
  const small = MIN_MARK_RADIUS;
  const width = 2 * small + (large === null ? 0 : 3 + 2 * large.radius);
  const height = 2 * (large?.radius ?? small);
  return (
    <svg
      className={styles.sizes}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      data-color={layer.color}
    >
      <circle className={styles.point} cx={small} cy={height - small} r={small} />
      {large !== null && (
        <circle
          className={styles.point}
          cx={width - large.radius}
          cy={large.radius}
          r={large.radius}
        />
      )}
    </svg>
  );
}
