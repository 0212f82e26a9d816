import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { basePath } from "@/components/address.ts";
import { ProblemList } from "@/components/problem-list.tsx";
import { StoryClient } from "@/components/story-client.tsx";
import { StoryPage } from "@/components/story-page.tsx";
import {
  chapterParams,
  contentRoot,
  downloads,
  locators,
  mapUrl,
  pictures,
  site,
  story,
  storyIds,
} from "../../content.ts";
import { withOembed } from "../../oembed-link.ts";
import { storyMetadata } from "../../page-metadata.ts";

interface Props {
  params: Promise<{ story: string; chapter: string }>;
}

export const generateStaticParams = chapterParams;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story: id, chapter: chapterId } = await params;
  const loaded = story(id);
  if ("problems" in loaded) return {};
  const chapter = loaded.story.chapters.find((each) => each.id === chapterId);
  if (chapter === undefined) return {};
  return withOembed(storyMetadata(loaded.story, chapter), loaded.story, chapter);
}

export default async function Page({ params }: Props) {
  const { story: id, chapter: chapterId } = await params;
  if (!storyIds().includes(id)) notFound();
  const loaded = story(id);
  if ("problems" in loaded) return <ProblemList problems={loaded.problems} root={contentRoot} />;
  if (!loaded.story.chapters.some((each) => each.id === chapterId)) notFound();
  return (
    <>
      <StoryPage
        site={site()}
        story={loaded.story}
        open={chapterId}
        mapUrl={mapUrl(id)}
        locators={locators(id)}
        pictures={pictures(id)}
        downloads={downloads(id)}
      />
      <StoryClient mapUrl={mapUrl(id)} basePath={basePath} />
    </>
  );
}
