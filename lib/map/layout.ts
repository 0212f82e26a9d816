/** Width in CSS px from which two columns leave room for a measure of text and a map beside it. */
export const COLUMNS_MIN_WIDTH = 900;

/**
 * Height in CSS px under which a map above the text would leave too few lines: phones held
 * sideways.
 */
export const SHORT_HEIGHT = 560;

/** Width in CSS px from which such a short window holds two columns. */
export const SHORT_COLUMNS_MIN_WIDTH = 560;

/** Text column of the wide form: share of the width, and its least and greatest width in CSS px. */
export const TEXT_COLUMN = { share: 0.42, min: 416, max: 640 } as const;

/** Share of the width that the text takes in columns of the tall form. */
export const SHORT_TEXT_SHARE = 0.5;

/**
 * Share of the (small) viewport height that the map and the line under it take together when
 * stacked.
 */
export const STACKED_SHARE = 0.42;

/**
 * Height in CSS px of the strip under the map in the wide form, at the usual text size. It is the
 * same for the whole story, so that the map never resizes; it grows with the text.
 */
export const LEGEND_HEIGHT = 96;

/**
 * Height in CSS px of the one-line legend under the map in the tall form, at the usual text size.
 */
export const LEGEND_LINE_HEIGHT = 36;

/**
 * Windows in CSS px below which a map is smaller than its labels were placed for, and they would
 * lie on each other: less high with the map above the text, less wide or less high with the map
 * beside it. A zoom of 200 % and 400 % makes a window of 1280 px that small.
 */
const LEAST_STACKED_HEIGHT = 440;
const LEAST_COLUMNS_WIDTH = 720;
const LEAST_COLUMNS_HEIGHT = 260;

/** Width in CSS px from which a picture as wide as its page, as in an embed, has the wide form. */
export const FIGURE_WIDE_MIN_WIDTH = 600;

/**
 * Conditions for CSS and `matchMedia`. The first two hold exactly where the functions of
 * viewport.ts say so.
 */
export const mediaQueries = {
  /** Text beside the map; else the map is pinned above the text. */
  columns: `(min-width: ${COLUMNS_MIN_WIDTH}px), (min-width: ${SHORT_COLUMNS_MIN_WIDTH}px) and ${below("height", SHORT_HEIGHT)}`,
  /** The wide form; else the tall one. */
  wide: `(min-width: ${COLUMNS_MIN_WIDTH}px) and (min-height: ${SHORT_HEIGHT}px)`,
  /** The wide form of a picture that is as wide as its page. */
  wideFigure: `(min-width: ${FIGURE_WIDE_MIN_WIDTH}px)`,
  /** The map would be too small for its labels: each picture is in the text. */
  unrolled: [
    `${below("width", LEAST_COLUMNS_WIDTH)} and ${below("height", LEAST_STACKED_HEIGHT)}`,
    `(min-width: ${SHORT_COLUMNS_MIN_WIDTH}px) and ${below("width", LEAST_COLUMNS_WIDTH)} and ${below("height", SHORT_HEIGHT)}`,
    below("height", LEAST_COLUMNS_HEIGHT),
  ].join(", "),
  dark: "(prefers-color-scheme: dark)",
  stillness: "(prefers-reduced-motion: reduce)",
} as const;

/**
 * The condition that a side of the viewport is less than `limit` CSS px, fractions of one included.
 */
export function below(side: "width" | "height", limit: number): string {
  return `(max-${side}: ${limit - 0.02}px)`;
}
