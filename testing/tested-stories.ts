import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { atLeastOne } from "./at-least-one.ts";
import { isExhaustive } from "./exhaustive.ts";

/** A story that tests load from disk. */
export interface TestedStory {
  /** Folder of the content that it belongs to. */
  content: string;
  id: string;
}

const FIXTURE = join("e2e", "fixtures", "content");

/**
 * Stories for claims about whole stories: those of the browser tests' fixture, and in `npm run
 * test:all` the real ones too. Real stories come and go, and their claims must not decide on a
 * change of the code.
 */
export function listTestedStories(): [TestedStory, ...TestedStory[]] {
  const folders = isExhaustive ? [FIXTURE, "content"] : [FIXTURE];
  return atLeastOne(folders.flatMap(listStoriesOf), "stories");
}

function listStoriesOf(content: string): TestedStory[] {
  const ids = readdirSync(content).filter((id) => existsSync(join(content, id, "story.yaml")));
  return ids.map((id) => ({ content, id }));
}
