import type { Passage } from "../story/chapter.ts";
import type { Bounds } from "../story/geography.ts";
import { wrapBounds } from "../story/longitude.ts";
import type { Story } from "../story/story.ts";

/** What `/{story}/story.json` lists: see docs/contracts.md. */
export interface StoryIndex {
  /** Ids of all story layers, the lowest first. */
  layers: string[];
  chapters: {
    id: string;
    title: string;
    /** Across 180° `west` is greater than `east`. */
    fit: Bounds;
    layers: string[];
    /** The first of its waypoints that steps through time; left out if there is none. */
    time?: { waypoint: string; from: string; to: string; step: "month" };
  }[];
}

/** Lists a story's layers and, in reading order, what the first waypoint of each chapter shows. */
export function buildStoryIndex(story: Story): StoryIndex {
  return {
    layers: story.layers.map((layer) => layer.id),
    chapters: story.chapters.map(({ id, title, passages }) => ({
      id,
      title,
      fit: wrapBounds(passages[0].waypoint.map.fit),
      layers: passages[0].waypoint.map.show,
      ...stepsOf(passages),
    })),
  };
}

function stepsOf(passages: readonly Passage[]): Pick<StoryIndex["chapters"][number], "time"> {
  for (const { waypoint } of passages) {
    const { time } = waypoint.map;
    if (time === null || time.steps.length === 0) continue;
    return { time: { waypoint: waypoint.id, from: time.from, to: time.to, step: "month" } };
  }
  return {};
}
