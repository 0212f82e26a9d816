import { ATTR } from "../../lib/story/attributes.ts";
import { CopyButton } from "./copy-button.tsx";
import styles from "./panel.module.css";
import { ProblemList } from "./problem-list.tsx";
import { WORDS } from "./strings.ts";
import type { Desk } from "./use-desk.ts";

/** What would be written, to look at and to copy, and what came of writing. */
export function YamlPreview({ desk: { preview, problems, outcome } }: { desk: Desk }) {
  return (
    <div>
      <h2>
        {WORDS.yaml}
        {preview !== null && (
          <small>
            {preview.file}:{preview.line}
          </small>
        )}
      </h2>
      {preview !== null && (
        <div className={styles.yaml}>
          {/* Long lines are scrolled to with the keyboard, too. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
          <pre tabIndex={0} {...{ [ATTR.yaml]: "" }}>
            {preview.yaml}
          </pre>
          <CopyButton text={preview.yaml} of={WORDS.yaml} />
        </div>
      )}
      <div role="status">
        {outcome.kind === "writing" && <p>{WORDS.writing}</p>}
        {outcome.kind === "written" && (
          <p {...{ [ATTR.written]: "" }}>
            {WORDS.written} {outcome.written.file}:{outcome.written.line}
          </p>
        )}
        {outcome.kind === "refused" && <ProblemList problems={outcome.problems} />}
        <ProblemList problems={problems} />
      </div>
    </div>
  );
}
