import { labelGround } from "../../lib/map/document/document.ts";
import { createLabelInputs } from "../../lib/map/labels/label-inputs.ts";
import { placeStateLabels } from "../../lib/map/labels/place-labels.ts";
import { createMeasureText } from "../../lib/type/measure-text.ts";
import { openWorkCache } from "../work/work-cache.ts";
import type { Placed, PlacingStock, PlacingTask } from "./placing-task.ts";

/**
 * Returns the function that carries out tasks, one after the other. It throws where a task names no
 * waypoint of a story.
 */
export function createPlace({
  stories,
  world,
  cache: place,
}: PlacingStock): (task: PlacingTask) => Placed {
  const cache = openWorkCache(place);
  const measure = createMeasureText();
  const inputsOf = createLabelInputs();
  const grounds = new Map(stories.map((story) => [story.id, labelGround(story, world)]));
  return (task) => {
    const story = stories.find(({ id }) => id === task.story);
    const waypoint = story?.chapters
      .flatMap(({ passages }) => passages)
      .find((passage) => passage.waypoint.id === task.waypoint)?.waypoint;
    if (story === undefined || waypoint === undefined)
      throw new Error(`createPlace: a waypoint expected, ${task.story} ${task.waypoint} found`);
    const ground = grounds.get(story.id) ?? null;
    const body = cache.remember("labels", inputsOf(story, waypoint, task.form, ground), () =>
      Buffer.from(JSON.stringify(placeStateLabels(story, waypoint, task.form, measure, ground))),
    );
    const labels = JSON.parse(Buffer.from(body).toString()) as Placed["labels"];
    return { labels, count: cache.count() };
  };
}
