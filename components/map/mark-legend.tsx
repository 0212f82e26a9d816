import { listMarkMeanings } from "../../lib/map/legend/mark-meanings.ts";
import { type LegendMark, markSwatch } from "../../lib/map/swatch/swatch-drawing.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Layer, LayerColor } from "../../lib/story/layer.ts";
import type { MapTime } from "../../lib/story/map-state.ts";
import styles from "./legend-row.module.css";
import swatchStyles from "./swatch.module.css";
import { SwatchShapes } from "./swatch-shapes.tsx";

/** What the marks of a layer mean in a span of time; nothing where they are all alike. */
export function MarkLegend({
  layer,
  time,
  language,
}: {
  layer: Layer;
  time: MapTime | null;
  language: string;
}) {
  const entries = listMarkMeanings(layer, time, language);
  if (entries.length === 0) return null;
  return (
    <span className={styles.marks}>
      {entries.map(({ mark, words }) => (
        <span key={words} {...(mark === "around" ? { [ATTR.around]: "" } : {})}>
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

/** One mark as the map draws it. */
function MarkSwatch({ mark, color }: { mark: LegendMark; color: LayerColor }) {
  const { width, height, shapes } = markSwatch(mark);
  return (
    <svg
      className={swatchStyles.small}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      {...{ [ATTR.color]: color }}
    >
      <SwatchShapes shapes={shapes} />
    </svg>
  );
}
