import { type Problem, printProblem } from "../../lib/story/problem.ts";
import type { FixedFile } from "./fix.ts";

/** All that a check found out. */
export interface Findings {
  /** The content folder, as it was given. */
  root: string;
  /** The site's and the stories', warnings among them, in the order in which they are printed. */
  problems: Problem[];
  fixed: FixedFile[];
  stories: {
    id: string;
    chapters: number;
    drafts: number;
    layers: { id: string; bytes: number }[];
  }[];
  /** New addresses in each story's list; of none where none was to be written. */
  published: { file: string; added: number }[];
}

/** Prints findings as lines for people: what was fixed, each problem, then a count. */
export function printFindings(findings: Findings, colored: boolean): string[] {
  const { root, problems, fixed, stories, published } = findings;
  const errors = problems.filter(({ warning }) => warning !== true);
  const files = new Set(problems.map(({ file }) => file)).size;
  const chapters = stories.reduce((sum, story) => sum + story.chapters, 0);
  const drafts = stories.reduce((sum, story) => sum + story.drafts, 0);
  const found = [
    ...(errors.length > 0 ? [count(errors.length, "problem")] : []),
    ...(problems.length > errors.length ? [count(problems.length - errors.length, "warning")] : []),
  ].join(" and ");
  const read = `${root}/: ${count(stories.length, "story", "stories")}, ${count(chapters, "chapter")}${
    drafts === 0 ? "" : ` (${count(drafts, "draft")})`
  }, no problems`;
  return [
    ...fixed.map(({ file, changes }) => `${file}: ${changes.join(", ")}`),
    ...printProblems(problems, colored),
    ...(errors.length === 0 ? [read] : []),
    ...(found === "" ? [] : [`${found} in ${count(files, "file")}`]),
    ...published.map(
      ({ file, added }) => `${file}: ${count(added, "new address", "new addresses")}`,
    ),
  ];
}

/** Prints findings as one JSON document; docs/errors.md describes its form. */
export function printJson({ problems, fixed, stories, published }: Findings): string {
  const listed = problems.map(({ warning, ...problem }) => ({
    ...problem,
    severity: warning === true ? "warning" : "error",
  }));
  return JSON.stringify({ problems: listed, fixed, stories, published }, null, 2);
}

/**
 * Most problems of one kind that are printed of a file: one slip in a large table makes thousands.
 */
const MOST = 10;

function printProblems(problems: readonly Problem[], colored: boolean): string[] {
  const kindOf = ({ file, code }: Problem) => `${file} ${code}`;
  const [all, seen] = [new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, problem: Problem) => {
    const n = (counts.get(kindOf(problem)) ?? 0) + 1;
    counts.set(kindOf(problem), n);
    return n;
  };
  for (const problem of problems) add(all, problem);
  const lines: string[] = [];
  for (const problem of problems) {
    const n = add(seen, problem);
    const left = (all.get(kindOf(problem)) ?? 0) - MOST;
    if (n <= MOST) lines.push(colored ? paint(problem) : printProblem(problem));
    else if (n === MOST + 1)
      lines.push(`${problem.file}: ${left} more like these (${problem.code})`);
  }
  return lines;
}

function paint(problem: Problem): string {
  const line = printProblem(problem);
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  const code = `(${problem.code})`;
  const [start, end] =
    problem.warning === true ? ["\u001b[33m", "\u001b[39m"] : ["\u001b[31m", "\u001b[39m"];
  const middle = line.slice(place.length, -code.length);
  return `${start}${place}${end}${middle}\u001b[2m${code}\u001b[22m`;
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
