import { DRAWS, type Draw } from "../../story/layer.ts";
import { AREA, AREA_STYLE } from "./area.ts";
import type { DrawKind, DrawStyle } from "./draw-kind.ts";
import { LAND, LAND_STYLE } from "./land.ts";
import { LINE, LINE_STYLE } from "./line.ts";
import { POINTS, POINTS_STYLE } from "./points.ts";

/** The draw kinds. Code that treats kinds differently reads this table; it never compares names. */
export const KINDS: Readonly<Record<Draw, DrawKind>> = {
  land: LAND,
  area: AREA,
  line: LINE,
  points: POINTS,
};

/**
 * The `style` of each kind. Code that the reader's browser runs reads this table, so that the rest
 * of the kinds, such as swatches, is not downloaded.
 */
export const KIND_STYLES: Readonly<Record<Draw, DrawStyle>> = {
  land: LAND_STYLE,
  area: AREA_STYLE,
  line: LINE_STYLE,
  points: POINTS_STYLE,
};

/** Lists the kinds whose features have this quantity, in the order of `DRAWS`. */
export function listDrawsWith(measure: NonNullable<DrawKind["measure"]>): Draw[] {
  return DRAWS.filter((draw) => KINDS[draw].measure === measure);
}
