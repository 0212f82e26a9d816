import type { Stroke } from "./blur.ts";

/**
 * Width in CSS px from which a stroke has the same ink at every angle. Browsers draw a stroke that
 * is no wider than a px of the screen as a hairline, a px wide along x or y: a slanted one has up
 * to 30 % less ink.
 */
export const LEAST_WIDTH = 1.01;

/**
 * A stroke as it must be asked for to be no hairline: a thinner one is as much paler as it gets
 * wider. Opaque ones thinner than a px stay hairlines, as paths that hide what they cover are
 * joined.
 */
export function seenStroke({ width, opacity }: Stroke): Stroke {
  if (width >= LEAST_WIDTH || (width < 1 && opacity >= 1)) return { width, opacity };
  return { width: LEAST_WIDTH, opacity: width === 1 ? opacity : (opacity * width) / LEAST_WIDTH };
}
