"use client";

import { type KeyboardEvent, useRef } from "react";
import { ATTR } from "../../lib/story/attributes.ts";
import type { ShownProblem } from "./preview-file.ts";
import { ProblemEntry } from "./problem-entry.tsx";
import styles from "./problem-overlay.module.css";
import { say } from "./problem-words.ts";

/**
 * The mistakes that stand in the content, over the foot of the page; nothing where there are none.
 * It can be folded into a bar, by its heading or Escape. Screen readers announce changes.
 */
export function ProblemOverlay({ problems }: { problems: readonly ShownProblem[] }) {
  const hadSome = useRef(false);
  hadSome.current ||= problems.length > 0;
  const [first] = problems;
  const count = say("problems.count", { count: problems.length });
  const said =
    first === undefined
      ? hadSome.current && say("problems.mended")
      : say("problems.said", {
          problems: count,
          file: first.file,
          line: String(first.line),
          what: say("problems.expected", { expected: first.expected, found: first.found }),
        });
  return (
    <>
      {/* Always there: a region that comes with its words is not said. */}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {first !== undefined && (
        <details
          className={styles.overlay}
          open
          {...{ [ATTR.problems]: problems.length }}
          onKeyDown={fold}
        >
          <summary className={styles.title}>{count}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must scroll by keyboard, too */}
          <section className={styles.list} aria-label={count} tabIndex={0}>
            <p className={styles.beneath}>{say("problems.beneath")}</p>
            <ol>
              {problems.map((problem) => (
                <ProblemEntry key={JSON.stringify(problem)} problem={problem} />
              ))}
            </ol>
          </section>
        </details>
      )}
    </>
  );
}

function fold(event: KeyboardEvent<HTMLDetailsElement>): void {
  if (event.key !== "Escape" || !event.currentTarget.open) return;
  event.preventDefault();
  event.currentTarget.open = false;
  event.currentTarget.querySelector("summary")?.focus();
}
