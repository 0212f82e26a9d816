import { loadWorldBasemap } from "../../lib/content/load-basemap.ts";
import { loadSite } from "../../lib/content/load-site.ts";
import { loadStory } from "../../lib/content/load-story.ts";
import { memoryReader } from "../../lib/content/reading/reader.ts";
import { formatProblem, type Problem } from "../../lib/story/problem.ts";
import type { Story } from "../../lib/story/story.ts";
import { listDifferences } from "./differences.ts";
import { type Mutation, mutate } from "./mutate.ts";
import { isTouched } from "./touched.ts";

/** Content without a problem, to be damaged: its files by path (`content/…`), and its stories. */
export interface Original {
  files: ReadonlyMap<string, string>;
  stories: ReadonlyMap<string, Story>;
}

/** How a mutation ended: in problems, in a story that differs, in the same story; or wrongly, and how. */
export type Outcome = "problems" | "different" | "same" | { failure: string };

/** Most time in ms that reading damaged content may take. */
const PATIENCE = 60_000;

/** Reads the content that is to be damaged. Throws where it has problems. */
export function readOriginal(files: ReadonlyMap<string, string>, ids: readonly string[]): Original {
  const stories = ids.map((id) => {
    const loaded = loadStory("content", id, memoryReader(files));
    if ("problems" in loaded) throw new Error(loaded.problems.map(formatProblem).join("\n"));
    return [id, loaded.story] as const;
  });
  return { files, stories: new Map(stories) };
}

/** Damages the content by a seed, reads it, and judges what came out. */
export function tryMutation(
  original: Original,
  seed: number,
): { mutation: Mutation; outcome: Outcome } {
  const mutation = mutate(original.files, seed);
  const start = performance.now();
  let outcome: Outcome;
  try {
    outcome = judge(original, mutation);
  } catch (error) {
    outcome = { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  const taken = performance.now() - start;
  if (taken > PATIENCE) outcome = { failure: `took ${Math.round(taken / 1000)} s` };
  return { mutation, outcome };
}

function judge({ files, stories }: Original, mutation: Mutation): Outcome {
  const { file, text } = mutation;
  const before = files.get(file) ?? "";
  const damaged = new Map([...files, [file, text]]);
  const reader = memoryReader(damaged);
  const owner = file.split("/")[1] ?? "";
  const story = stories.get(owner);
  if (story === undefined) {
    const loaded =
      owner === "world" ? loadWorldBasemap("content", reader) : loadSite("content", reader);
    if ("problems" in loaded) return located(loaded.problems, damaged);
    return text === before ? "same" : "different";
  }
  const loaded = loadStory("content", owner, reader);
  if ("problems" in loaded) return located(loaded.problems, damaged);
  const wrong = findWrongNumber(loaded.story);
  if (wrong !== null) return { failure: `the story holds ${wrong}` };
  const differences = listDifferences(story, loaded.story);
  const touched = isTouched(mutation, before, story);
  const strange = differences.filter((keys) => !touched(keys)).map((keys) => keys.join("."));
  if (strange.length > 0)
    return { failure: `differs elsewhere: ${strange.slice(0, 5).join(", ")}` };
  return differences.length === 0 ? "same" : "different";
}

/** Problems must stand where an editor can go. */
function located(problems: readonly Problem[], files: ReadonlyMap<string, string>): Outcome {
  if (problems.every(({ warning }) => warning === true))
    return { failure: "no problem among problems" };
  for (const problem of problems) {
    const lines = (files.get(problem.file) ?? "").split(/\r\n?|\n/).length;
    const isThere = problem.line >= 1 && problem.line <= lines && problem.column >= 1;
    const isSaid = problem.expected !== "" && problem.found !== "" && problem.code !== "";
    if (!isThere || !isSaid || !Number.isInteger(problem.column)) {
      return { failure: `a problem without a place or words: ${formatProblem(problem)}` };
    }
  }
  return "problems";
}

/** A number that no map can be drawn with, as it would be printed: JSON has none of them. */
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
