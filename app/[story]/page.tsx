import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { basePath, pagePath } from "@/components/address.ts";
import { ProblemList } from "@/components/problem-list.tsx";
import { StoryClient } from "@/components/story-client.tsx";
import { StoryPage } from "@/components/story-page.tsx";
import { contentRoot, locators, mapUrl, site, story, storyIds } from "../content.ts";
import { pageMetadata } from "../page-metadata.ts";

interface Props {
  params: Promise<{ story: string }>;
}

export function generateStaticParams() {
  return storyIds().map((id) => ({ story: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story: id } = await params;
  const loaded = story(id);
  if ("problems" in loaded) return {};
  const { title, dek } = loaded.story;
  return pageMetadata({ title, description: dek, path: pagePath(id) });
}

export default async function Page({ params }: Props) {
  const { story: id } = await params;
  if (!storyIds().includes(id)) notFound();
  const loaded = story(id);
  if ("problems" in loaded) return <ProblemList problems={loaded.problems} root={contentRoot} />;
  return (
    <>
      <StoryPage site={site()} story={loaded.story} open={null} locators={locators(id)} />
      <StoryClient mapUrl={mapUrl(id)} basePath={basePath} />
    </>
  );
}
