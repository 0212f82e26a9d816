import type { SwatchShape } from "../../lib/map/swatch/swatch-drawing.ts";
import styles from "./swatch.module.css";

/**
 * The paths of a swatch. Their colours follow the theme; the element around them carries the
 * layer's colour.
 */
export function SwatchShapes({ shapes }: { shapes: readonly SwatchShape[] }) {
  return shapes.map(({ d, fill, stroke }, index) => (
    <path
      // biome-ignore lint/suspicious/noArrayIndexKey: parts are drawn in order and never move
      key={index}
      className={[
        fill === null ? styles.unfilled : styles[`${fill.color}Fill`],
        stroke === null ? undefined : styles[stroke.color],
      ]
        .filter((name) => name !== undefined)
        .join(" ")}
      {...(fill === null || fill.opacity === 1 ? {} : { fillOpacity: fill.opacity })}
      {...(stroke === null ? {} : { strokeWidth: stroke.width })}
      {...(stroke === null || stroke.opacity === 1 ? {} : { strokeOpacity: stroke.opacity })}
      {...(stroke?.dashes ? { strokeDasharray: stroke.dashes.join(" ") } : {})}
      d={d}
    />
  ));
}
