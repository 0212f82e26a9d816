import type { ReactNode } from "react";
import { Cite } from "./cite.tsx";

/** A figure as its source printed it, with the number of the source's note. */
export function Published({
  chapter,
  note,
  children,
}: {
  chapter: { id: string };
  note: number;
  children?: ReactNode;
}) {
  return (
    <>
      {children}
      <Cite chapter={chapter} note={note} />
    </>
  );
}
