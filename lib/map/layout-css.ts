import {
  below,
  COLUMNS_MIN_WIDTH,
  LEGEND_HEIGHT,
  LEGEND_LINE_HEIGHT,
  mediaQueries,
  SHORT_COLUMNS_MIN_WIDTH,
  SHORT_HEIGHT,
  SHORT_TEXT_SHARE,
  STACKED_SHARE,
  TEXT_COLUMN,
} from "./layout.ts";

/** Widths in CSS px below which the wide form has less room under its map. */
const AXIS_TIGHT = 1360;
const AXIS_TIGHTEST = 1024;
const FOOT_TIGHT = 1100;

/**
 * Conditions that style sheets use by name, `@media (--wide)`, as the media query that each one
 * means.
 */
const CONDITIONS = new Map<string, string>([
  ["columns", mediaQueries.columns],
  ["wide", mediaQueries.wide],
  ["wide-figure", mediaQueries.wideFigure],
  /** All that is not wide. */
  ["tall", `${below("width", COLUMNS_MIN_WIDTH)}, ${below("height", SHORT_HEIGHT)}`],
  ["narrow", below("width", COLUMNS_MIN_WIDTH)],
  ["short", below("height", SHORT_HEIGHT)],
  ["high", `(min-height: ${SHORT_HEIGHT}px)`],
  /** Columns in a window that is short. */
  [
    "short-columns",
    `(min-width: ${SHORT_COLUMNS_MIN_WIDTH}px) and ${below("height", SHORT_HEIGHT)}`,
  ],
  ["axis-tight", below("width", AXIS_TIGHT)],
  ["axis-tightest", below("width", AXIS_TIGHTEST)],
  ["foot-tight", below("width", FOOT_TIGHT)],
]);

/**
 * The style sheet with each `(--name)` in its media queries replaced by the condition of that name:
 * CSS has no variables there. Throws for a name that no condition has, and for a list of conditions
 * that is joined with `and`.
 */
export function expandMedia(css: string): string {
  return css.replaceAll(/@media([^{;]*)/g, (_, query: string) => `@media${expand(query)}`);
}

function expand(query: string): string {
  return query.replaceAll(/\(--([\w-]+)\)/g, (found, name: string) => {
    const condition = CONDITIONS.get(name);
    if (condition === undefined)
      throw new Error(
        `expandMedia: one of ${[...CONDITIONS.keys()].join(", ")} expected, ${found} found`,
      );
    if (condition.includes(",") && /\b(and|not)\b/.test(query))
      throw new Error(`expandMedia: ${found} alone expected, "@media${query}" found`);
    return condition;
  });
}

/** The sizes of the layout as CSS custom properties: `--text-column`, `--map-height`, … */
export function layoutCss(): string {
  const { min, share, max } = TEXT_COLUMN;
  const properties = {
    "text-column": `clamp(${min}px, ${percent(share)}vw, ${max}px)`,
    "short-text-column": `${percent(SHORT_TEXT_SHARE)}%`,
    "map-height": `${percent(STACKED_SHARE)}svh`,
    "below-map-height": `${percent(1 - STACKED_SHARE)}svh`,
    "legend-height": rem(LEGEND_HEIGHT),
    "legend-line-height": rem(LEGEND_LINE_HEIGHT),
  };
  const lines = Object.entries(properties).map(([name, value]) => `  --${name}: ${value};`);
  return `:root {\n${lines.join("\n")}\n}\n`;
}

const rem = (px: number) => `${px / 16}rem`;

const percent = (share: number) => Math.round(share * 100);
