import { ATTR } from "../../lib/story/attributes.ts";
import type { DeskProblem } from "../desk/refusal.ts";
import styles from "./panel.module.css";

/** A list of mistakes, each with its place and a hint. */
export function ProblemList({ problems }: { problems: readonly DeskProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems} {...{ [ATTR.deskProblems]: problems.length }}>
      {problems.map((one) => (
        <li key={JSON.stringify(one)}>
          <code>{one.place}</code> expected {one.expected}, found {one.found}. {one.hint}
        </li>
      ))}
    </ul>
  );
}
