import { listStories } from "../lib/content/list-stories.ts";
import { loadWorldBasemap } from "../lib/content/load-basemap.ts";
import { loadSite } from "../lib/content/load-site.ts";
import { loadStory } from "../lib/content/load-story.ts";
import { PUBLISHED_FILE } from "../lib/content/published.ts";
import { formatProblem, type Problem } from "../lib/story/problem.ts";
import { publishAddresses } from "./publish-addresses.ts";

const PUBLISH = "--publish";

/**
 * Prints every problem of the content, then a count. `npm run check` checks the site and all stories,
 * `npm run check <story>…` these stories only. With `--publish` the addresses of stories are added to the list of
 * those that went out, if there is no problem. Exit code 1 where there are problems, 2 on wrong usage.
 */
function check(root: string, options: readonly string[]): number {
  const known = listStories(root);
  const wanted = options.filter((option) => option !== PUBLISH);
  const unknown = wanted.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    console.error(`check: the id of a story expected, "${unknown.join('", "')}" found.`);
    console.error(`Stories: ${known.join(", ") || "none yet"}.`);
    return 2;
  }
  const problems: Problem[] = [];
  const collect = <T extends object>(loaded: T | { problems: Problem[] }): T | null => {
    if (!("problems" in loaded)) return loaded;
    problems.push(...loaded.problems);
    return null;
  };
  if (wanted.length === 0) {
    collect(loadSite(root));
    collect(loadWorldBasemap(root));
  }
  const ids = wanted.length === 0 ? known : wanted;
  const stories = ids.flatMap((id) => collect(loadStory(root, id))?.story ?? []);
  for (const problem of problems) console.log(formatProblem(problem));
  const chapters = stories.reduce((sum, story) => sum + story.chapters.length, 0);
  if (problems.length === 0) {
    const counts = `${count(stories.length, "story", "stories")}, ${count(chapters, "chapter")}`;
    console.log(`content/: ${counts}, no problems`);
    if (options.includes(PUBLISH)) {
      for (const story of stories) {
        const added = count(publishAddresses(root, story), "new address", "new addresses");
        console.log(`content/${story.id}/${PUBLISHED_FILE}: ${added}`);
      }
    }
    return 0;
  }
  const files = new Set(problems.map(({ file }) => file)).size;
  console.log(`${count(problems.length, "problem")} in ${count(files, "file")}`);
  return 1;
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

process.exitCode = check(`${process.cwd()}/content`, process.argv.slice(2));
