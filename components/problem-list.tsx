import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "../lib/story/problem.ts";
import { say } from "../lib/story/strings.ts";
import styles from "./problem-list.module.css";

/** What an editor sees in dev in place of a story with problems: each with its line of the file. */
export function ProblemList({
  problems,
  root,
}: {
  problems: readonly Problem[];
  /** The content folder; the files of problems are named from its parent. */
  root: string;
}) {
  return (
    <main className={styles.page} data-problems={problems.length}>
      <h1 className={styles.title}>{say("problems.title")}</h1>
      <p>{say("problems.count", { count: problems.length })}</p>
      <ol className={styles.list}>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)} className={styles.problem}>
            <p className={styles.place}>
              {problem.file}:{problem.line}:{problem.column}
            </p>
            <p>
              {problem.path !== "" && <strong>{problem.path}: </strong>}
              {say("problems.expected", { expected: problem.expected, found: problem.found })}{" "}
              {problem.hint} <span className={styles.code}>({problem.code})</span>
            </p>
            <pre className={styles.excerpt}>
              {excerpt(problem, readLines(join(dirname(root), problem.file)))}
            </pre>
          </li>
        ))}
      </ol>
    </main>
  );
}

/** The line that is meant and one on either side, with their numbers. */
export function excerpt(problem: Problem, lines: readonly string[]): string {
  const first = Math.max(1, problem.line - 1);
  return lines
    .slice(first - 1, problem.line + 1)
    .map((text, index) => {
      const number = first + index;
      return `${number === problem.line ? ">" : " "} ${String(number).padStart(4)} | ${text.slice(0, 160)}`;
    })
    .join("\n");
}

/** A file's lines; none where it cannot be read. */
function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}
