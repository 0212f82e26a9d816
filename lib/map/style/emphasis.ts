import type { MapLayer } from "../../story/map-document.ts";
import { KIND_STYLES } from "../draw/kinds.ts";
import { ASIDE } from "../draw/layer-view.ts";

/** Emphasis of a layer that steps back while another one is highlighted. */
export const STEPPED_BACK = 0.6;

/**
 * How strongly a layer is drawn, from 0 to 1. `asked`, the layer that the reader asks for,
 * overrides the waypoint's `highlight`. The subject's ground never steps back.
 */
export function emphasisOf(
  { id, draw }: Pick<MapLayer, "id" | "draw">,
  highlight: readonly string[],
  asked: string | null,
): number {
  if (KIND_STYLES[draw].isGround) return 1;
  if (asked !== null) return id === asked ? 1 : ASIDE;
  return highlight.length === 0 || highlight.includes(id) ? 1 : STEPPED_BACK;
}
