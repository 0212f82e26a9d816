import type { Metadata } from "next";
import { story, storyParams } from "../content.ts";
import { storyMetadata } from "../page-metadata.ts";
import { StoryView } from "../story-view.tsx";

interface Props {
  params: Promise<{ story: string }>;
}

export const generateStaticParams = storyParams;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const loaded = story((await params).story);
  return "problems" in loaded ? {} : storyMetadata(loaded.story, null);
}

export default async function Page({ params }: Props) {
  return <StoryView id={(await params).story} open={null} />;
}
