import { SWATCH } from "../../lib/map/legend/swatch.ts";
import { layerSwatch } from "../../lib/map/legend/swatch-shapes.ts";
import type { Layer } from "../../lib/story/layer.ts";
import type { MapTime } from "../../lib/story/map-state.ts";
import styles from "./swatch.module.css";
import { SwatchShapes } from "./swatch-shapes.tsx";

/** A layer as the map draws it, in small, marks as in a span of time. `SwatchSymbols` stands once on the page. */
export function Swatch({ layer, time }: { layer: Layer; time: MapTime | null }) {
  if (layer.draw === "points") return <SizeSwatch layer={layer} time={time} />;
  return (
    <svg className={styles.swatch} aria-hidden="true">
      <use href={`#${symbolId(layer)}`} />
    </svg>
  );
}

/** What the swatches of a story are made of, kept once for all rows of all keys. */
export function SwatchSymbols({ layers }: { layers: readonly Layer[] }) {
  return (
    <svg className={styles.symbols} aria-hidden="true">
      {layers
        .filter(({ draw }) => draw !== "points")
        .map((layer) => (
          <symbol
            key={layer.id}
            id={symbolId(layer)}
            className={styles.symbol}
            viewBox={`0 0 ${SWATCH.width} ${SWATCH.height}`}
            data-color={layer.color}
          >
            <SwatchShapes shapes={layerSwatch(layer, null).shapes} />
          </symbol>
        ))}
    </svg>
  );
}

/** The circles of a points layer, which differ from layer to layer in size. */
function SizeSwatch({ layer, time }: { layer: Layer; time: MapTime | null }) {
  const { width, height, shapes } = layerSwatch(layer, time);
  return (
    <svg
      className={styles.sizes}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      data-color={layer.color}
    >
      <SwatchShapes shapes={shapes} />
    </svg>
  );
}

function symbolId({ id }: Layer): string {
  return `swatch:${id}`;
}
