import type { FeatureDetail, LayerDetails } from "../../lib/story/layer-details.ts";
import type { Arrangement } from "./arrangement.ts";

/** Id of the panel's title. No chapter's or note's: those hold no underscore. */
export const PANEL_TITLE = "_panel";

/** One thing on the map that the panel can describe: a feature, or a layer as a whole. */
export interface PanelEntry {
  layer: LayerDetails;
  feature: FeatureDetail | null;
}

/** The content of the panel. */
export type PanelView =
  | { kind: "closed" }
  | { kind: "loading" }
  | { kind: "failed" }
  /** `at` is the entry that the reader comes back from. */
  | ({ kind: "list"; at: number | null } & PanelList)
  | ({ kind: "entry"; index: number } & PanelList);

/** A list of the panel, as the reader has arranged it. */
export interface PanelList {
  heading: string;
  /** Every entry, as listed. */
  all: PanelEntry[];
  arrangement: Arrangement;
  /** Those that the arrangement leaves, in its order. */
  entries: PanelEntry[];
}

/** A view, and whether the focus moves into it. */
export interface PanelState {
  view: PanelView;
  takesFocus: boolean;
}

export const CLOSED: PanelState = { view: { kind: "closed" }, takesFocus: false };

/** The actions of the panel's buttons. */
export interface PanelActions {
  close(): void;
  retry(): void;
  /** Shows one entry of the list. */
  open(index: number): void;
  /** Shows the list again. */
  back(): void;
  /** Arranges the list anew. */
  arrange(arrangement: Arrangement): void;
}

/**
 * The mark of an entry as the style knows it, `<layer>/<feature>`; null where it is a whole layer.
 */
export function markOf({ layer, feature }: PanelEntry): string | null {
  return feature === null ? null : `${layer.id}/${feature.id}`;
}
