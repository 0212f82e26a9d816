import type { Components } from "hast-util-to-jsx-runtime";
import type { ComponentProps, ReactNode } from "react";
import { filePath } from "../../lib/publish/address.ts";
import type { Chapter } from "../../lib/story/chapter.ts";
import { measurements } from "../../lib/story/measurements.ts";
import type { RunPlace } from "../../lib/story/note-runs.ts";
import { Cite } from "./cite.tsx";
import { Measured } from "./measured.tsx";
import { Published } from "./published.tsx";

interface NoteProps {
  note: number;
  run?: RunPlace;
  children?: ReactNode;
}

/**
 * The one table of what a chapter's tree may name besides HTML. lib/content has checked and completed
 * the properties; `<AreaOf>` and the like have become `Measured` there.
 */
export function vocabulary(chapter: Chapter, language: string): Partial<Components> {
  const ways = measurements(chapter);
  const table = {
    Published: ({ note, run, children }: NoteProps) => (
      <Published chapter={chapter} language={language} note={note} run={run}>
        {children}
      </Published>
    ),
    Measured: ({ text, how }: { text: string; how: string }) => (
      <Measured chapter={chapter} way={ways.indexOf(how) + 1} text={text} />
    ),
    // A path from the site's root, as lib/content has resolved it, gets the base path.
    a: ({ href = "", ...others }: ComponentProps<"a">) => (
      <a {...others} href={href.startsWith("/") ? filePath(href) : href} />
    ),
    Cite: ({ note, run }: NoteProps) => (
      <Cite chapter={chapter} language={language} note={note} run={run} />
    ),
  };
  return table as Partial<Components>;
}
