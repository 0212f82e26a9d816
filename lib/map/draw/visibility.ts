/** The layout of a style layer that is shown, or kept in the style unseen. */
export function visible(shown: boolean): { visibility: "visible" | "none" } {
  return { visibility: shown ? "visible" : "none" };
}
