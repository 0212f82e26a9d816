import type { Components } from "hast-util-to-jsx-runtime";
import type { ReactNode } from "react";
import type { Chapter } from "../../lib/story/chapter.ts";
import { Cite } from "./cite.tsx";
import { Measured } from "./measured.tsx";
import { Published } from "./published.tsx";

/**
 * The one table of what a chapter's tree may name besides HTML. lib/content has checked and completed
 * the properties; `<AreaOf>` and the like have become `Measured` there.
 */
export function vocabulary(chapter: Chapter): Partial<Components> {
  const table = {
    Published: ({ note, children }: { note: number; children?: ReactNode }) => (
      <Published chapter={chapter} note={note}>
        {children}
      </Published>
    ),
    Measured,
    Cite: ({ note }: { note: number }) => <Cite chapter={chapter} note={note} />,
  };
  return table as Partial<Components>;
}
