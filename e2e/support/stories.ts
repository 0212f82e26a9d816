import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { atLeastOne } from "../../testing/at-least-one.ts";

/** Where the site's real content is. */
const CONTENT = process.env.CONTENT_ROOT ?? "content";

/**
 * The ids of the stories that a build of the site's real content publishes. Throws where there is
 * none.
 */
export function listPublished(): [string, ...string[]] {
  const published = readdirSync(CONTENT).filter((id) => {
    const file = join(CONTENT, id, "story.yaml");
    return existsSync(file) && parse(readFileSync(file, "utf8")).draft !== true;
  });
  return atLeastOne(published, `published stories in ${CONTENT}/`);
}
