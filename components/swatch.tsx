import { SWATCH, type SwatchPart, swatchOf } from "../lib/map/swatch.ts";
import type { Layer } from "../lib/story/layer.ts";
import { SizeSwatch } from "./point-swatch.tsx";
import styles from "./swatch.module.css";

/** A layer as the map draws it, in small. `SwatchSymbols` stands once on the page. */
export function Swatch({ layer }: { layer: Layer }) {
  if (layer.draw === "points") return <SizeSwatch layer={layer} />;
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
            {swatchOf(layer).map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts are drawn in order and never move
              <Part key={index} part={part} shape={layer.draw === "line" ? "line" : "box"} />
            ))}
          </symbol>
        ))}
    </svg>
  );
}

function Part({ part, shape }: { part: SwatchPart; shape: "line" | "box" }) {
  if (part.part === "fill") {
    return <rect className={styles[`${part.color}Fill`]} fillOpacity={part.opacity} {...BOX} />;
  }
  if (part.part === "hatch") {
    return (
      <>
        <rect className={styles.ownFill} fillOpacity={part.ground} {...BOX} />
        <path
          className={styles.own}
          strokeWidth={part.width}
          strokeOpacity={part.opacity}
          d={part.d}
        />
      </>
    );
  }
  const stroke = {
    className: styles[part.color],
    strokeWidth: part.width,
    ...(part.opacity === 1 ? {} : { strokeOpacity: part.opacity }),
    ...(part.dashes === null ? {} : { strokeDasharray: part.dashes.join(" ") }),
  };
  if (shape === "box") return <rect {...stroke} {...BOX} />;
  return <path {...stroke} d={`M${INSET} ${MIDDLE}H${SWATCH.width - INSET}`} />;
}

const INSET = SWATCH.inset;
const MIDDLE = SWATCH.height / 2;
const BOX = {
  x: INSET,
  y: INSET,
  width: SWATCH.width - 2 * INSET,
  height: SWATCH.height - 2 * INSET,
};

function symbolId({ id }: Layer): string {
  return `swatch:${id}`;
}
