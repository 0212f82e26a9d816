import { existsSync } from "node:fs";
import { loadWorldBasemap } from "../../lib/content/load-basemap.ts";
import { loadSite } from "../../lib/content/load-site.ts";
import { loadStory } from "../../lib/content/load-story.ts";
import { PUBLISHED_FILE } from "../../lib/content/published.ts";
import { listStories } from "../../lib/content/reading/list-stories.ts";
import { layerBytes } from "../../lib/map/document/layer-bytes.ts";
import type { Problem } from "../../lib/story/problem.ts";
import type { Story } from "../../lib/story/story.ts";
import { fixFiles } from "./fix.ts";
import { parseOptions } from "./options.ts";
import { type Findings, printFindings, printJson } from "./print.ts";
import { publishAddresses } from "./publish-addresses.ts";

/**
 * Checks a content folder as the arguments of the command line say: what is to be printed, and the
 * exit code, 0 where there is no problem (warnings are none) and 1 where there is. Throws where it
 * cannot run.
 */
export function checkContent(
  root: string,
  args: readonly string[],
  colored: boolean,
): { code: 0 | 1; out: string } {
  const options = parseOptions(args);
  if (!existsSync(root)) throw new Error(`expected a folder ${root}, found none`);
  const known = listStories(root);
  const unknown = options.stories.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    throw new Error(
      `expected a story id, found "${unknown.join('", "')}".\nStories: ${known.join(", ") || "none yet"}.`,
    );
  }
  const isWhole = options.stories.length === 0;
  const ids = isWhole ? known : options.stories;
  const fixed = options.fix ? fixFiles(root, isWhole ? ["", ...ids] : ids) : [];
  const { stories, problems } = load(root, ids, isWhole);
  const failed = problems.some(({ warning }) => warning !== true);
  const publish = options.publish && !failed ? stories : [];
  const folder = root.replace(/\/+$/, "");
  const findings: Findings = {
    root: folder,
    problems,
    fixed,
    stories: stories.map((story) => summary(story, options.json)),
    published: publish.map((story) => ({
      file: `${folder}/${story.id}/${PUBLISHED_FILE}`,
      added: publishAddresses(root, story),
    })),
  };
  const out = options.json ? printJson(findings) : printFindings(findings, colored).join("\n");
  return { code: failed ? 1 : 0, out };
}

function load(root: string, ids: readonly string[], isWhole: boolean) {
  const problems: Problem[] = [];
  const collect = <T extends object>(loaded: T | { problems: Problem[] }): T | null => {
    if (!("problems" in loaded)) return loaded;
    for (const problem of loaded.problems) problems.push(problem);
    return null;
  };
  if (isWhole) {
    collect(loadSite(root));
    collect(loadWorldBasemap(root));
  }
  const stories = ids.flatMap((id) => {
    const loaded = collect(loadStory(root, id));
    for (const warning of loaded?.warnings ?? []) problems.push(warning);
    return loaded?.story ?? [];
  });
  return { stories, problems };
}

function summary({ id, draft, chapters, layers }: Story, weighed: boolean) {
  return {
    id,
    chapters: chapters.length,
    drafts: chapters.filter((chapter) => draft || chapter.draft).length,
    layers: weighed ? layers.map((layer) => ({ id: layer.id, bytes: layerBytes(layer) })) : [],
  };
}
