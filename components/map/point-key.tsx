import { pointKey } from "../../lib/map/legend/point-key.ts";
import { type KeyMark, markSwatch } from "../../lib/map/legend/swatch-shapes.ts";
import type { Layer, LayerColor } from "../../lib/story/layer.ts";
import type { MapTime } from "../../lib/story/map-state.ts";
import styles from "./legend-row.module.css";
import swatchStyles from "./swatch.module.css";
import { SwatchShapes } from "./swatch-shapes.tsx";

/** What the marks of a points layer mean in a span of time; nothing where they are all alike. */
export function PointKey({
  layer,
  time,
  language,
}: {
  layer: Layer;
  time: MapTime | null;
  language: string;
}) {
  const entries = pointKey(layer, time, language);
  if (entries.length === 0) return null;
  return (
    <span className={styles.marks}>
      {entries.map(({ mark, words }) => (
        <span key={words} {...(mark === "around" ? { "data-around": "" } : {})}>
          {mark !== null && (
            <>
              <MarkSwatch mark={mark} color={layer.color} />{" "}
            </>
          )}
          {words}
        </span>
      ))}
    </span>
  );
}

/** A mark whose size says nothing, as the map draws it. */
function MarkSwatch({ mark, color }: { mark: KeyMark; color: LayerColor }) {
  const { width, height, shapes } = markSwatch(mark);
  return (
    <svg
      className={swatchStyles.small}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      data-color={color}
    >
      <SwatchShapes shapes={shapes} />
    </svg>
  );
}
