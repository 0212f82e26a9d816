import type { Layer } from "../lib/story/layer.ts";
import { SizeSwatch } from "./point-swatch.tsx";
import styles from "./swatch.module.css";

/** A layer as the map draws it, in small: precision sets the edge, status the fill. */
export function Swatch({ layer }: { layer: Layer }) {
  if (layer.draw === "points") return <SizeSwatch layer={layer} />;
  return (
    <svg
      className={styles.swatch}
      viewBox="0 0 28 14"
      aria-hidden="true"
      data-color={layer.color}
      data-precision={layer.precision.kind}
    >
      {layer.draw === "line" ? <Line ticks={layer.ticks} /> : <Area layer={layer} />}
    </svg>
  );
}

function Area({ layer }: { layer: Layer }) {
  const plan = layer.status === "planned";
  return (
    <>
      {!plan && <rect className={layer.draw === "land" ? styles.land : styles.fill} {...BOX} />}
      {plan && <path className={styles.hatch} d={HATCH} />}
      <rect className={styles.edge} {...BOX} />
    </>
  );
}

function Line({ ticks }: { ticks: boolean }) {
  return (
    <>
      <path className={styles.casing} d="M1 7H27" />
      <path className={ticks ? styles.ticked : styles.line} d="M1 7H27" />
      {ticks && <path className={styles.ticks} d="M4 3.5v7M14 3.5v7M24 3.5v7" />}
    </>
  );
}

const BOX = { x: 1, y: 1, width: 26, height: 12 };

/** Diagonals cut at the box. */
const HATCH = "M1 7 7 1M1 13 13 1M7 13 19 1M13 13 25 1M19 13 27 5M25 13 27 11";
