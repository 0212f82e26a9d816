/** The layout of a style layer: visible, or hidden but kept in the style. */
export function visible(shown: boolean): { visibility: "visible" | "none" } {
  return { visibility: shown ? "visible" : "none" };
}
