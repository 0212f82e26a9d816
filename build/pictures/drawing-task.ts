import type { Pictures } from "../../lib/picture/build-pictures.ts";
import type { DownloadFiles } from "../../lib/picture/download/download-files.ts";
import type { Site } from "../../lib/story/site.ts";
import type { StoryMaps } from "../files/load-maps.ts";
import type { CachePlace, WorkCount } from "../work/work-cache.ts";

/** All that drawings are made from: plain values, so that each thread can have a copy. */
export interface DrawingStock {
  maps: readonly Pick<StoryMaps, "story" | "map">[];
  /** Null where only pictures are drawn. */
  site: Pick<Site, "name" | "accent"> | null;
  cache: CachePlace;
}

/** What is drawn: all pictures of a waypoint, its download, and the card of a chapter as PNG. */
interface Drawings {
  pictures: Pictures;
  download: DownloadFiles;
  card: Uint8Array;
}

/** One piece of work. */
export interface DrawingTask {
  kind: keyof Drawings;
  story: string;
  /** Id of a waypoint; for a card that of a chapter, empty for the card of the story itself. */
  id: string;
}

/** What a task has made, and how much of it was drawn anew. */
export type Drawn = {
  [Kind in keyof Drawings]: DrawingTask & {
    kind: Kind;
    made: Drawings[Kind];
    count: WorkCount;
  };
}[keyof Drawings];
