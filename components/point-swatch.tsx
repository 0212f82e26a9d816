import { MIN_MARK_RADIUS, RING_RADIUS } from "../lib/map/marks.ts";
import { SWATCH } from "../lib/map/swatch.ts";
import type { Layer, LayerColor } from "../lib/story/layer.ts";
import { largeMark } from "./mark-sizes.ts";
import styles from "./swatch.module.css";

/**
 * A mark whose size says nothing, as the map draws it: an open ring, a dotted ring, the dash of a weak source in
 * one, or the dashed circle around what lies somewhere inside.
 */
export function PointSwatch({
  mark,
  color,
}: {
  mark: "ring" | "dotted" | "weak" | "around";
  color: LayerColor;
}) {
  return (
    <svg className={styles.small} viewBox="0 0 14 14" aria-hidden="true" data-color={color}>
      <circle
        className={styles[mark === "weak" ? "dotted" : mark]}
        cx="7"
        cy="7"
        r={mark === "around" ? AROUND_RADIUS : RING_RADIUS}
      />
      {mark === "weak" && <path className={styles.dash} d="M4.8 7h4.4" />}
    </svg>
  );
}

/** Radius in CSS px of a halo in the key; on the map it is that of the ± metres. */
const AROUND_RADIUS = 6.4;

/** The smallest circle of a points layer and a larger one, as large as on the map. */
export function SizeSwatch({ layer }: { layer: Layer }) {
  const large = largeMark(layer);
  const small = MIN_MARK_RADIUS;
  const drawn = 2 * small + (large === null ? 0 : 3 + 2 * large.radius);
  // As wide as the other swatches, so that the words stand in one line.
  const width = Math.max(SWATCH.width, drawn);
  const height = 2 * (large?.radius ?? small);
  return (
    <svg
      className={styles.sizes}
      width={width}
      height={height}
      viewBox={`${(drawn - width) / 2} 0 ${width} ${height}`}
      aria-hidden="true"
      data-color={layer.color}
    >
      <circle className={styles.point} cx={small} cy={height - small} r={small} />
      {large !== null && (
        <circle
          className={styles.point}
          cx={drawn - large.radius}
          cy={large.radius}
          r={large.radius}
        />
      )}
    </svg>
  );
}
