import { KINDS } from "../../lib/map/draw/kinds.ts";
import { SWATCH } from "../../lib/map/swatch/swatch-parts.ts";
import { ATTR } from "../../lib/story/attributes.ts";
import type { Layer } from "../../lib/story/layer.ts";
import type { MapTime } from "../../lib/story/map-state.ts";
import styles from "./swatch.module.css";
import { SwatchShapes } from "./swatch-shapes.tsx";

/**
 * A layer in small, as the map draws it in a span of time; `isBack` where it steps back behind a
 * highlight there. It needs `SwatchSymbols` once on the
 * page.
 */
export function Swatch({
  layer,
  time,
  isBack = false,
}: {
  layer: Layer;
  time: MapTime | null;
  isBack?: boolean;
}) {
  const back = isBack ? { [ATTR.back]: "" } : {};
  if (KINDS[layer.draw].hasSwatchPerTime)
    return <InlineSwatch layer={layer} time={time} back={back} />;
  return (
    <svg className={styles.swatch} aria-hidden="true" {...back}>
      <use href={`#${symbolId(layer)}`} />
    </svg>
  );
}

/** The swatches that do not depend on time, once for all legends of the page. */
export function SwatchSymbols({ layers }: { layers: readonly Layer[] }) {
  return (
    <svg className={styles.symbols} aria-hidden="true">
      {layers
        .filter(({ draw }) => !KINDS[draw].hasSwatchPerTime)
        .map((layer) => (
          <symbol
            key={layer.id}
            id={symbolId(layer)}
            className={styles.symbol}
            viewBox={`0 0 ${SWATCH.width} ${SWATCH.height}`}
            {...{ [ATTR.color]: layer.color }}
          >
            <SwatchShapes shapes={KINDS[layer.draw].buildSwatch(layer, null).shapes} />
          </symbol>
        ))}
    </svg>
  );
}

/**
 * A swatch that depends on the span of time, such as circles whose sizes are those of its marks.
 */
function InlineSwatch({
  layer,
  time,
  back,
}: {
  layer: Layer;
  time: MapTime | null;
  back: Readonly<Record<string, string>>;
}) {
  const { width, height, shapes } = KINDS[layer.draw].buildSwatch(layer, time);
  return (
    <svg
      className={styles.sizes}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      {...{ [ATTR.color]: layer.color }}
      {...back}
    >
      <SwatchShapes shapes={shapes} />
    </svg>
  );
}

function symbolId({ id }: Layer): string {
  return `swatch:${id}`;
}
