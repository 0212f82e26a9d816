import type { Bounds } from "../story/geography.ts";
import type { Story } from "../story/story.ts";

/** What `/{story}/story.json` lists: see docs/contracts.md. */
export interface StoryIndex {
  /** Ids of all story layers, the lowest first. */
  layers: string[];
  chapters: { id: string; title: string; fit: Bounds; layers: string[] }[];
}

/** Lists a story's layers and, in reading order, what the first waypoint of each chapter shows. */
export function buildStoryIndex(story: Story): StoryIndex {
  return {
    layers: story.layers.map((layer) => layer.id),
    chapters: story.chapters.map(({ id, title, passages: [{ waypoint }] }) => ({
      id,
      title,
      fit: waypoint.map.fit,
      layers: waypoint.map.show,
    })),
  };
}
