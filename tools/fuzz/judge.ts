import { loadWorldBasemap } from "../../lib/content/load-basemap.ts";
import { loadSite } from "../../lib/content/load-site.ts";
import { loadStory } from "../../lib/content/load-story.ts";
import { memoryReader } from "../../lib/content/reading/reader.ts";
import { type Problem, printProblem } from "../../lib/story/problem.ts";
import type { Story } from "../../lib/story/story.ts";
import { applyDamage, type Damage } from "./damage.ts";
import { listDifferences } from "./differences.ts";
import { isTouched } from "./touched.ts";

/** Content without problems, to be damaged: its files by path (`content/…`), and its stories. */
export interface Original {
  files: ReadonlyMap<string, string>;
  stories: ReadonlyMap<string, Story>;
}

/** The outcome of a damage: problems, a different story, or the same story. */
export type Outcome = "problems" | "different" | "same";

/** Most time in ms that loading damaged content may take. */
const PATIENCE = 60_000;

/** Loads the content to damage. Throws where it has problems. */
export function readOriginal(files: ReadonlyMap<string, string>, ids: readonly string[]): Original {
  const stories = ids.map((id) => {
    const loaded = loadStory("content", id, memoryReader(files));
    if ("problems" in loaded) throw new Error(loaded.problems.map(printProblem).join("\n"));
    return [id, loaded.story] as const;
  });
  return { files, stories: new Map(stories) };
}

/**
 * Damages the content, loads everything that the damage may affect, and returns the outcome. Throws
 * where the outcome is wrong: an exception, a problem without a place, numbers that no map can
 * show, a story that differs elsewhere than it was damaged, or more than a minute.
 */
export function judge({ files, stories }: Original, damages: readonly Damage[]): Outcome {
  const damaged = new Map(files);
  const places = damages.map((damage) => {
    const { text, line } = applyDamage(damaged.get(damage.file) ?? "", damage);
    damaged.set(damage.file, text);
    return { file: damage.file, line };
  });
  const start = performance.now();
  const owners = [...new Set(damages.map(({ file }) => file.split("/")[1] ?? ""))];
  const outcomes = owners.map((owner): Outcome => {
    const story = stories.get(owner);
    if (story === undefined) return judgeOutside(owner, files, damaged);
    const own = places.filter(({ file }) => file.startsWith(`content/${owner}/`));
    return judgeStory(story, own, files, damaged);
  });
  const taken = performance.now() - start;
  if (taken > PATIENCE) throw new Error(`took ${Math.round(taken / 1000)} s`);
  const worst: readonly Outcome[] = ["problems", "different", "same"];
  return worst.find((outcome) => outcomes.includes(outcome)) ?? "same";
}

/** Judges the site, or the world's basemap. */
function judgeOutside(
  owner: string,
  files: ReadonlyMap<string, string>,
  damaged: ReadonlyMap<string, string>,
): Outcome {
  const reader = memoryReader(damaged);
  const loaded =
    owner === "world" ? loadWorldBasemap("content", reader) : loadSite("content", reader);
  if ("problems" in loaded) return checkProblems(loaded.problems, damaged);
  return [...damaged].every(([path, text]) => files.get(path) === text) ? "same" : "different";
}

function judgeStory(
  story: Story,
  places: readonly { file: string; line: number | null }[],
  files: ReadonlyMap<string, string>,
  damaged: ReadonlyMap<string, string>,
): Outcome {
  const loaded = loadStory("content", story.id, memoryReader(damaged));
  if ("problems" in loaded) return checkProblems(loaded.problems, damaged);
  const wrong = findWrongNumber(loaded.story);
  if (wrong !== null) throw new Error(`the story holds ${wrong}`);
  const differences = listDifferences(story, loaded.story);
  const [only, ...others] = places;
  if (only !== undefined && only.line !== null && others.length === 0) {
    const { file, line } = only;
    const touched = isTouched({ file, line }, files.get(file) ?? "", story);
    const strange = differences.filter((keys) => !touched(keys)).map((keys) => keys.join("."));
    if (strange.length > 0) throw new Error(`differs elsewhere: ${strange.slice(0, 5).join(", ")}`);
  }
  return differences.length === 0 ? "same" : "different";
}

/** Throws where a problem has no text, or no place in a file that an editor can open. */
function checkProblems(
  problems: readonly Problem[],
  files: ReadonlyMap<string, string>,
): "problems" {
  if (problems.every(({ warning }) => warning === true)) {
    throw new Error("no problem among the problems");
  }
  for (const problem of problems) {
    const lines = (files.get(problem.file) ?? "").split(/\r\n?|\n/).length;
    const isThere = problem.line >= 1 && problem.line <= lines && problem.column >= 1;
    const isSaid = problem.expected !== "" && problem.found !== "" && problem.code !== "";
    if (!isThere || !isSaid || !Number.isInteger(problem.column)) {
      throw new Error(`a problem without a place or words: ${printProblem(problem)}`);
    }
  }
  return "problems";
}

/**
 * Finds a number in the story that no map can show, and returns it with its place; null where there
 * is none.
 */
function findWrongNumber(story: Story): string | null {
  let found: string | null = null;
  JSON.stringify(story, (key, value) => {
    if (typeof value === "number" && !Number.isFinite(value)) found = `${value} under "${key}"`;
    return value;
  });
  for (const { id, data } of story.layers) {
    const [west, south, east, north] = story.region;
    JSON.stringify(data.features, (key, value) => {
      if (key !== "coordinates") return value;
      for (const [lng, lat] of positionsOf(value)) {
        const inside = lng >= west && lng <= east && lat >= south && lat <= north;
        if (!inside) found = `[${lng}, ${lat}] outside the region in the layer "${id}"`;
      }
      return undefined;
    });
  }
  return found;
}

function positionsOf(value: unknown): [number, number][] {
  if (!Array.isArray(value)) return [];
  if (!Array.isArray(value[0])) return [[Number(value[0]), Number(value[1])]];
  return value.flatMap(positionsOf);
}
