import type { Layer } from "../story/layer.ts";

/**
 * Is a line there for orientation only, such as a road? Grey is the colour of such lines: they are drawn
 * thin, and labels may touch them.
 */
export function isFaint({ color }: Pick<Layer, "color">): boolean {
  return color === "grey";
}
