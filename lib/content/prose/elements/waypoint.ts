import type { DividerKind } from "./element-kind.ts";

/**
 * `<Waypoint id="…">`: the words at which the map changes. `buildProse` begins a passage at each.
 */
export const WAYPOINT = {
  place: "divider",
  content: { holds: "paragraphs" },
  attributes: { id: "required" },
} as const satisfies DividerKind;
