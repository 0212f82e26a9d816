import type { Problem } from "../../lib/story/problem.ts";

/** What was wrong, where, and how to fix it: the form of every message of the endpoint. */
export interface DeskProblem {
  /** `file:line:column key.path`, or what of the request is meant. */
  place: string;
  expected: string;
  found: string;
  hint: string;
}

/** An answer that nothing was done. */
export interface Refusal {
  /** Of HTTP. */
  status: number;
  problems: DeskProblem[];
}

/** Whether an answer is a refusal. */
export function isRefusal(answer: object): answer is Refusal {
  return "problems" in answer;
}

/** Refuses for one thing. */
export function refuse(status: number, problems: DeskProblem): Refusal {
  return { status, problems: [problems] };
}

/** Refuses for problems of the content, or of what was sent. */
export function refuseFor(status: number, problems: readonly Problem[]): Refusal {
  return { status, problems: problems.map(tell) };
}

function tell({ file, line, column, path, expected, found, hint }: Problem): DeskProblem {
  const place = file === "request" ? file : `${file}:${line}:${column}`;
  return { place: path === "" ? place : `${place} ${path}`, expected, found, hint };
}
