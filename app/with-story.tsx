import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { FontSheets } from "@/components/site/font-sheets.tsx";
import type { Story } from "@/lib/story/story.ts";
import { story, storyIds } from "./content.ts";

/**
 * What `children` make of a story; nothing where it never was without a problem, as it may be in
 * dev.
 */
export function WithStory({ id, children }: { id: string; children: (story: Story) => ReactNode }) {
  if (!storyIds().includes(id)) notFound();
  const loaded = story(id);
  if ("problems" in loaded) return null;
  return (
    <>
      <FontSheets of={loaded.story} />
      {children(loaded.story)}
    </>
  );
}
