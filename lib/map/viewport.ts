import type { Size } from "../story/map-document.ts";
import type { Form } from "../story/map-state.ts";

/** Width in CSS px from which two columns leave room for a measure of text and a map beside it. */
const COLUMNS_MIN_WIDTH = 900;

/** Height in CSS px under which a map above the text would leave too few lines: phones held sideways. */
const SHORT_HEIGHT = 560;

/** Width in CSS px from which such a short window holds two columns. */
const SHORT_COLUMNS_MIN_WIDTH = 560;

/** Text column of the wide form: share of the width, and its least and greatest width in CSS px. */
const TEXT_COLUMN = { share: 0.42, min: 416, max: 640 } as const;

/** Share of the width that the text takes in columns of the tall form. */
const SHORT_TEXT_SHARE = 0.5;

/**
 * Share of the (small) viewport height that the map and the legend's line take together when
 * stacked.
 */
const STACKED_SHARE = 0.42;

/** Height in CSS px of the strip under the map in the wide form; one for the whole story, so that the map never resizes. */
const LEGEND_HEIGHT = 96;

/** Height in CSS px of the legend's line under the map in the tall form. */
const KEY_HEIGHT = 36;

/** Conditions for CSS and `matchMedia`; they hold exactly where the functions below say so. */
export const mediaQueries = {
  /** Text beside the map; else the map is pinned above the text. */
  columns: `(min-width: ${COLUMNS_MIN_WIDTH}px), (min-width: ${SHORT_COLUMNS_MIN_WIDTH}px) and (max-height: ${SHORT_HEIGHT - 0.02}px)`,
  /** The wide form; else the tall one. */
  wide: `(min-width: ${COLUMNS_MIN_WIDTH}px) and (min-height: ${SHORT_HEIGHT}px)`,
  dark: "(prefers-color-scheme: dark)",
  stillness: "(prefers-reduced-motion: reduce)",
} as const;

/** Is the text beside the map? Where not, the map is pinned above it. */
export function hasColumns({ width, height }: Size): boolean {
  return width >= COLUMNS_MIN_WIDTH || (width >= SHORT_COLUMNS_MIN_WIDTH && height < SHORT_HEIGHT);
}

/** The form of the map in a viewport (CSS px; on phones the small height, with the address bar out). */
export function formOf({ width, height }: Size): Form {
  return width >= COLUMNS_MIN_WIDTH && height >= SHORT_HEIGHT ? "wide" : "tall";
}

/** Size of the map in a viewport, both in CSS px; at least 1 by 1. The page's CSS has the same numbers. */
export function mapSize(viewport: Size): Size {
  const { width, height } = viewport;
  if (!hasColumns(viewport)) return atLeastOne(width, STACKED_SHARE * height - KEY_HEIGHT);
  if (formOf(viewport) === "tall") {
    return atLeastOne(width * (1 - SHORT_TEXT_SHARE), height - KEY_HEIGHT);
  }
  const { share, min, max } = TEXT_COLUMN;
  const text = Math.min(Math.max(share * width, min), max);
  return atLeastOne(width - text, height - LEGEND_HEIGHT);
}

/** Distance of the trigger line from the top of the viewport, as a share of its height: the middle of the visible text. */
export function triggerShare(viewport: Size): number {
  return hasColumns(viewport) ? 0.5 : 0.7;
}

function atLeastOne(width: number, height: number): Size {
  return { width: Math.max(1, width), height: Math.max(1, height) };
}
