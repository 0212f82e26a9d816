import type { Components } from "hast-util-to-jsx-runtime";
import type { ComponentProps, ReactNode } from "react";
import { filePath } from "../../lib/publish/address.ts";
import type { Chapter } from "../../lib/story/chapter.ts";
import { measurements } from "../../lib/story/measurements.ts";
import type { RunPlace } from "../../lib/story/note-runs.ts";
import type { ProseElementName, ProseElements } from "../../lib/story/prose-elements.ts";
import { Cite } from "./cite.tsx";
import { Measured } from "./measured.tsx";
import { Published } from "./published.tsx";

/**
 * A component for each of `ProseElements`, with that element's properties. One that is missing does
 * not compile.
 */
type ElementComponents = {
  [Name in ProseElementName]: (
    props: ProseElements[Name] & { run?: RunPlace; children?: ReactNode },
  ) => ReactNode;
};

/**
 * The components for what a passage's tree names: its elements, and the HTML elements that we
 * render ourselves.
 */
export function vocabulary(chapter: Chapter, language: string): Partial<Components> {
  const ways = measurements(chapter);
  const elements: ElementComponents = {
    Published: ({ note, run, children }) => (
      <Published chapter={chapter} language={language} note={note} run={run}>
        {children}
      </Published>
    ),
    Cite: ({ note, run }) => <Cite chapter={chapter} language={language} note={note} run={run} />,
    Measured: ({ text, how }) => (
      <Measured chapter={chapter} way={ways.indexOf(how) + 1} text={text} />
    ),
  };
  // A path from the site's root gets the base path.
  const a = ({ href = "", ...others }: ComponentProps<"a">) => (
    <a {...others} href={href.startsWith("/") ? filePath(href) : href} />
  );
  return { ...elements, a } as Partial<Components>;
}
