import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { basePath, pagePath } from "@/components/address.ts";
import { ProblemList } from "@/components/problem-list.tsx";
import { StoryClient } from "@/components/story-client.tsx";
import { StoryPage } from "@/components/story-page.tsx";
import { contentRoot, locators, mapUrl, site, story, storyIds } from "../../content.ts";
import { pageMetadata } from "../../page-metadata.ts";

interface Props {
  params: Promise<{ story: string; chapter: string }>;
}

export function generateStaticParams() {
  const loaded = storyIds().map((id) => story(id));
  return loaded.flatMap((each) =>
    "problems" in each
      ? []
      : each.story.chapters.map(({ id }) => ({ story: each.story.id, chapter: id })),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story: id, chapter: chapterId } = await params;
  const loaded = story(id);
  if ("problems" in loaded) return {};
  const chapter = loaded.story.chapters.find((each) => each.id === chapterId);
  if (chapter === undefined) return {};
  return pageMetadata({
    title: `${chapter.title} · ${loaded.story.title}`,
    description: chapter.summary,
    path: pagePath(id, chapterId),
  });
}

export default async function Page({ params }: Props) {
  const { story: id, chapter: chapterId } = await params;
  if (!storyIds().includes(id)) notFound();
  const loaded = story(id);
  if ("problems" in loaded) return <ProblemList problems={loaded.problems} root={contentRoot} />;
  if (!loaded.story.chapters.some((each) => each.id === chapterId)) notFound();
  return (
    <>
      <StoryPage site={site()} story={loaded.story} open={chapterId} locators={locators(id)} />
      <StoryClient mapUrl={mapUrl(id)} basePath={basePath} />
    </>
  );
}
