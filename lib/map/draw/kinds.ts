import { DRAWS, type Draw } from "../../story/layer.ts";
import { AREA } from "./area.ts";
import type { DrawKind } from "./draw-kind.ts";
import { LAND } from "./land.ts";
import { LINE } from "./line.ts";
import { POINTS } from "./points.ts";

/** The draw kinds. Code that treats kinds differently reads this table; it never compares names. */
export const KINDS: Readonly<Record<Draw, DrawKind>> = {
  land: LAND,
  area: AREA,
  line: LINE,
  points: POINTS,
};

/** Lists the kinds whose features have this quantity, in the order of `DRAWS`. */
export function listDrawsWith(measure: NonNullable<DrawKind["measure"]>): Draw[] {
  return DRAWS.filter((draw) => KINDS[draw].measure === measure);
}
