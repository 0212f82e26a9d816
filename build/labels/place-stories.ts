import type { PlaceStateLabels } from "../../lib/map/labels/place-labels.ts";
import { FORMS } from "../../lib/story/map-state.ts";
import type { WorkCount } from "../work/work-cache.ts";
import { workInThreads } from "../work/work-in-threads.ts";
import type { Placed, PlacingStock, PlacingTask } from "./placing-task.ts";

/** The labels of some stories. */
export interface StoryLabels {
  /** Returns the labels of a waypoint of one of the stories; throws for every other waypoint. */
  place: PlaceStateLabels;
  count: WorkCount;
}

/**
 * Places the labels of all waypoints of some stories in both forms. Uses all cores, and what an
 * earlier build has placed from the same inputs with the same code.
 */
export async function placeStories(stock: PlacingStock): Promise<StoryLabels> {
  const tasks = stock.stories.flatMap((story) =>
    story.chapters.flatMap(({ passages }) =>
      passages.flatMap(({ waypoint }) =>
        FORMS.map((form): PlacingTask => ({ story: story.id, waypoint: waypoint.id, form })),
      ),
    ),
  );
  const worker = new URL("./worker.ts", import.meta.url);
  const placed = await workInThreads<PlacingTask, Placed>(worker, stock, tasks);
  const byTask = new Map(tasks.map((task, index) => [keyOf(task), placed[index]?.labels]));
  const sum = (key: keyof WorkCount) => placed.reduce((all, { count }) => all + count[key], 0);
  return {
    place(story, waypoint, form) {
      const labels = byTask.get(keyOf({ story: story.id, waypoint: waypoint.id, form }));
      if (labels === undefined)
        throw new Error(`place: a waypoint expected, ${story.id} ${waypoint.id} found`);
      return labels;
    },
    count: { made: sum("made"), reused: sum("reused") },
  };
}

function keyOf({ story, waypoint, form }: PlacingTask): string {
  return `${story} ${waypoint} ${form}`;
}
