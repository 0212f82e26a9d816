import { listStories } from "../../lib/content/reading/list-stories.ts";
import type { Reader } from "../../lib/content/reading/reader.ts";
import { declaredHint } from "../../lib/content/reading/unknown-name.ts";
import { idMistake } from "../../lib/content/yaml/ids.ts";
import { quote } from "../../lib/words/quote.ts";
import { buildChapter } from "./chapter-file.ts";
import type { Mistake } from "./mistake.ts";
import { readSurroundings } from "./read-surroundings.ts";
import { buildStoryFiles } from "./story-files.ts";

/** Files to write, by their path, none of which is there yet; or what is wrong with the command. */
export type Plan = { story: string; files: Map<string, string> } | { mistake: Mistake };

const USAGE: Mistake = {
  expected: '"story <name>" or "chapter <story> <name>"',
  found: "",
  hint: "For example: npm run new story danube-delta, then npm run new chapter danube-delta gauges.",
};

/** Plans what `npm run new` writes under the content folder `root`. `today` is `YYYY-MM-DD`. */
export function planFiles(
  words: readonly string[],
  root: string,
  today: string,
  reader: Reader,
): Plan {
  const [what, first = "", second = ""] = words;
  if (what === "story" && words.length === 2) return planStory(first, root, today, reader);
  if (what === "chapter" && words.length === 3) return planChapter(first, second, root, reader);
  return { mistake: { ...USAGE, found: words.length === 0 ? "nothing" : quote(words.join(" ")) } };
}

function planStory(id: string, root: string, today: string, reader: Reader): Plan {
  const mistake = idMistake("story", id);
  if (mistake !== null) return { mistake };
  const folder = `${root}/${id}`;
  if (reader.list(folder).length > 0) {
    const hint = "Nothing was written. Choose another name, or add a chapter to that story.";
    return {
      mistake: { expected: "an unused story name", found: `${quote(id)} in ${root}/`, hint },
    };
  }
  const files = [...buildStoryFiles(today)].map(
    ([name, text]) => [`${folder}/${name}`, text] as const,
  );
  return { story: id, files: new Map(files) };
}

function planChapter(story: string, id: string, root: string, reader: Reader): Plan {
  const stories = listStories(root, reader);
  if (!stories.includes(story)) {
    const hint =
      stories.length === 0 ? "Start with: npm run new story <name>." : declaredHint(story, stories);
    return { mistake: { expected: "the name of a story", found: quote(story), hint } };
  }
  const folder = `${root}/${story}`;
  const names = reader.list(folder);
  const number = nextNumber(names);
  const mistake = idMistake("chapter", id) ?? nameMistake(id, number, names);
  if (mistake !== null) return { mistake };
  const text = buildChapter({ id, ...readSurroundings(folder, reader) });
  return { story, files: new Map([[`${folder}/${number}-${id}.mdx`, text]]) };
}

function nameMistake(id: string, number: string | null, names: readonly string[]): Mistake | null {
  if (number === null) {
    const hint = "Renumber the files from 01: a story has at most 40 chapters.";
    return { expected: "a chapter number below 99", found: "99", hint };
  }
  if (/^\d{2}-/.test(id)) {
    const hint = `The command adds the number for the order: the next one is ${number}.`;
    return { expected: "a name without a number", found: quote(id), hint };
  }
  const taken = names.find((name) => /^\d{2}-(.*)\.mdx$/.exec(name)?.[1] === id);
  if (taken === undefined) return null;
  const hint = "Nothing was written. A chapter's name is its address: choose another.";
  return { expected: "an unused chapter name", found: `${quote(id)} in ${taken}`, hint };
}

/**
 * The number after the highest that chapter files begin with, in two digits; null where 99 is
 * taken.
 */
function nextNumber(names: readonly string[]): string | null {
  const taken = names.flatMap((name) => /^(\d{2})-.*\.mdx$/.exec(name)?.[1] ?? []);
  const next = Math.max(0, ...taken.map(Number)) + 1;
  return next > 99 ? null : String(next).padStart(2, "0");
}
