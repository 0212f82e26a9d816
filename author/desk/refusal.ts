import type { Problem } from "../../lib/story/problem.ts";

/** A mistake, its place and how to fix it: the form of every message of the endpoint. */
export interface DeskProblem {
  /** `file:line:column key.path`, or the part of the request. */
  place: string;
  expected: string;
  found: string;
  hint: string;
}

/** An answer that refuses a request: nothing was done. */
export interface Refusal {
  /** HTTP status. */
  status: number;
  problems: DeskProblem[];
}

/** Whether an answer is a refusal. */
export function isRefusal(answer: object): answer is Refusal {
  return "problems" in answer;
}

/** Refuses because of one mistake. */
export function refuse(status: number, problems: DeskProblem): Refusal {
  return { status, problems: [problems] };
}

/** Refuses because of problems in the content or in the request. */
export function refuseFor(status: number, problems: readonly Problem[]): Refusal {
  return { status, problems: problems.map(tell) };
}

function tell({ file, line, column, path, expected, found, hint }: Problem): DeskProblem {
  const place = file === "request" ? file : `${file}:${line}:${column}`;
  return { place: path === "" ? place : `${place} ${path}`, expected, found, hint };
}
