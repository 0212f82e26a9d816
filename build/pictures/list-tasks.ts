import type { Story } from "../../lib/story/story.ts";
import type { DrawingTask } from "./drawing-task.ts";

/** Lists what is to be drawn of some stories, of these kinds, in the order of each story. */
export function listTasks(
  stories: readonly Story[],
  kinds: readonly DrawingTask["kind"][],
): DrawingTask[] {
  return stories.flatMap((story) =>
    kinds.flatMap((kind) => idsOf(story, kind).map((id) => ({ kind, story: story.id, id }))),
  );
}

function idsOf({ chapters }: Story, kind: DrawingTask["kind"]): string[] {
  return kind === "card"
    ? ["", ...chapters.map(({ id }) => id)]
    : chapters.flatMap(({ passages }) => passages.map(({ waypoint }) => waypoint.id));
}
