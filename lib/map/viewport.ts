import type { Size } from "../story/map-document.ts";
import type { Form } from "../story/map-state.ts";
import {
  COLUMNS_MIN_WIDTH,
  LEGEND_HEIGHT,
  LEGEND_LINE_HEIGHT,
  SHORT_COLUMNS_MIN_WIDTH,
  SHORT_HEIGHT,
  SHORT_TEXT_SHARE,
  STACKED_SHARE,
  TEXT_COLUMN,
} from "./layout.ts";

/** Is the text beside the map? Where not, the map is pinned above it. */
export function hasColumns({ width, height }: Size): boolean {
  return width >= COLUMNS_MIN_WIDTH || (width >= SHORT_COLUMNS_MIN_WIDTH && height < SHORT_HEIGHT);
}

/**
 * The form of the map in a viewport (CSS px; on phones the small height, with the address bar out).
 */
export function formOf({ width, height }: Size): Form {
  return width >= COLUMNS_MIN_WIDTH && height >= SHORT_HEIGHT ? "wide" : "tall";
}

/**
 * Size of the map in a viewport, both in CSS px; at least 1 by 1. A browser test compares it with
 * the page.
 */
export function mapSize(viewport: Size): Size {
  const { width, height } = viewport;
  if (!hasColumns(viewport)) return atLeastOne(width, STACKED_SHARE * height - LEGEND_LINE_HEIGHT);
  if (formOf(viewport) === "tall") {
    return atLeastOne(width * (1 - SHORT_TEXT_SHARE), height - LEGEND_LINE_HEIGHT);
  }
  const { share, min, max } = TEXT_COLUMN;
  const text = Math.min(Math.max(share * width, min), max);
  return atLeastOne(width - text, height - LEGEND_HEIGHT);
}

/**
 * Distance of the trigger line from the top of the viewport, as a share of its height: the middle
 * of the visible text.
 */
export function triggerShare(viewport: Size): number {
  return hasColumns(viewport) ? 0.5 : 0.7;
}

function atLeastOne(width: number, height: number): Size {
  return { width: Math.max(1, width), height: Math.max(1, height) };
}
