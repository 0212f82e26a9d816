import { filePath } from "../../lib/publish/address.ts";
import type { ShownProblem } from "./preview-file.ts";
import styles from "./problem-overlay.module.css";
import { say } from "./problem-words.ts";

/** One mistake: its place, the expected value, the line, and a link to its code. */
export function ProblemEntry({ problem }: { problem: ShownProblem }) {
  const { file, line, column, path, expected, found, hint, code } = problem;
  return (
    <li className={styles.problem}>
      <p className={styles.place}>
        {file}:{line}:{column}
      </p>
      <p>
        {path !== "" && <strong>{path}: </strong>}
        {say("problems.expected", { expected, found })} {hint}{" "}
        <a
          href={filePath(`/_errors/#${code}`)}
          target="_blank"
          rel="noreferrer"
          title={say("problems.more", { code })}
        >
          docs/errors.md#{code}
        </a>
      </p>
      {problem.excerpt !== "" && <pre className={styles.excerpt}>{problem.excerpt}</pre>}
    </li>
  );
}
