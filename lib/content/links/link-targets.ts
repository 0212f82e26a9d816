import type { LayerData } from "../../story/geography.ts";

/** What a link of a story may lead to. */
export interface LinkTargets {
  /** Ids of all chapters and waypoints of the story. */
  ids: ReadonlySet<string>;
  /** Those that a reader does not find while their chapter is a draft. */
  drafts: ReadonlySet<string>;
  /** The months of a waypoint's steps as `YYYY-MM`; undefined where it has none. */
  steps: ReadonlyMap<string, readonly string[]>;
  /** Features of the layers that could be read. */
  layers: ReadonlyMap<string, Pick<LayerData, "features">>;
  layerIds: ReadonlySet<string> | null;
  /** Id of the story. */
  story: string;
  /** Ids of the site's stories, and of their chapters. */
  pages: () => ReadonlyMap<string, readonly string[]>;
}
