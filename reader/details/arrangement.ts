/** The orders of a list: as the layer has it, latest first, or the largest figure first. */
export const ORDERS = ["listed", "latest", "largest"] as const;
export type Order = (typeof ORDERS)[number];

/** How the reader has arranged a list. */
export interface Arrangement {
  /** Words that every entry has to have; empty for all. */
  filter: string;
  order: Order;
}

export const AS_LISTED: Arrangement = { filter: "", order: "listed" };
