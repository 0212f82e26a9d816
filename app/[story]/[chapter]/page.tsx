import type { Metadata } from "next";
import { chapterParams, openChapter, story } from "../../content.ts";
import { withOembed } from "../../oembed-link.ts";
import { storyMetadata } from "../../page-metadata.ts";
import { StoryView } from "../../story-view.tsx";

interface Props {
  params: Promise<{ story: string; chapter: string }>;
}

export const generateStaticParams = chapterParams;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story: id, chapter: chapterId } = await params;
  const loaded = story(id);
  if ("problems" in loaded) return {};
  const open = openChapter(loaded.story, chapterId);
  const chapter = loaded.story.chapters.find((each) => each.id === open);
  if (chapter === undefined) return {};
  return withOembed(storyMetadata(loaded.story, chapter), loaded.story, chapter);
}

export default async function Page({ params }: Props) {
  const { story: id, chapter } = await params;
  return <StoryView id={id} open={chapter} />;
}
