import { contrast } from "./contrast.ts";
import { mixColors } from "./mix-colors.ts";
import type { ThemeColors } from "./theme.ts";

/** WCAG's least contrast of graphics that carry meaning. */
export const GRAPHICS_CONTRAST = 3;

/** In how many parts the way between two colours is divided. */
const SHARES = 50;

/**
 * The colour of a line that steps back: mixed with its casing to `emphasis`, 0 to 1, but no paler
 * than a reader needs to see it.
 */
export function fadedLine(color: string, { labelHalo }: ThemeColors, emphasis: number): string {
  for (let share = Math.round(emphasis * SHARES); share < SHARES; share++) {
    const faded = mixColors(labelHalo, color, share / SHARES);
    if (contrast(faded, labelHalo) >= GRAPHICS_CONTRAST) return faded;
  }
  return color;
}

/**
 * The colour of an area's edge: that of its layer, darker (lighter in the dark theme) where it
 * would not stand out from the land, the subject and the sea beside it; paler where the area steps
 * back, as far as that leaves it visible.
 */
export function areaEdge(color: string, colors: ThemeColors, emphasis: number): string {
  const grounds = [colors.land, colors.subject, colors.sea];
  const isSeen = (edge: string) =>
    grounds.every((ground) => contrast(edge, ground) >= GRAPHICS_CONTRAST);
  for (let share = Math.round(emphasis * SHARES); share <= SHARES; share++) {
    const paler = mixColors(colors.land, color, share / SHARES);
    if (isSeen(paler)) return paler;
  }
  for (let share = 1; share <= SHARES; share++) {
    const stronger = mixColors(color, colors.ink, share / SHARES);
    if (isSeen(stronger)) return stronger;
  }
  return colors.ink;
}
