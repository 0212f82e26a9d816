import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ProblemList } from "@/components/problem-list.tsx";
import type { Story } from "@/lib/story/story.ts";
import { contentRoot, story, storyIds } from "./content.ts";

/** What `children` make of a story; in its place its problems where it has some, as it may in dev. */
export function WithStory({ id, children }: { id: string; children: (story: Story) => ReactNode }) {
  if (!storyIds().includes(id)) notFound();
  const loaded = story(id);
  if ("problems" in loaded) return <ProblemList problems={loaded.problems} root={contentRoot} />;
  return children(loaded.story);
}
