import type { ReactNode } from "react";
import type { RunPlace } from "../../lib/story/note-runs.ts";
import { Cite } from "./cite.tsx";

/** A figure as its source printed it, with the number of the source's note. */
export function Published({
  chapter,
  language,
  note,
  run,
  children,
}: {
  chapter: { id: string };
  language: string;
  note: number;
  run?: RunPlace | undefined;
  children?: ReactNode;
}) {
  return (
    <>
      {children}
      <Cite chapter={chapter} language={language} note={note} run={run} />
    </>
  );
}
