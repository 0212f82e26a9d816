import type { ReactNode } from "react";
import { Cite } from "./cite.tsx";
import type { RunPlace } from "./note-runs.ts";

/** A figure as its source printed it, with the number of the source's note. */
export function Published({
  chapter,
  note,
  run,
  children,
}: {
  chapter: { id: string };
  note: number;
  run?: RunPlace | undefined;
  children?: ReactNode;
}) {
  return (
    <>
      {children}
      <Cite chapter={chapter} note={note} run={run} />
    </>
  );
}
