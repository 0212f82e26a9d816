import type { Precision, Status } from "../../story/layer.ts";

/**
 * The dashes of an edge or a line, in line widths, by precision and status; null is solid. A
 * planned line has as much gap as line, an approximate one more line than gap.
 */
export function dashesOf(precision: Precision, status: Status): [number, number] | null {
  if (status === "planned") return [1.2, 1.6];
  return precision.kind === "approximate" ? [2.6, 1.4] : null;
}
