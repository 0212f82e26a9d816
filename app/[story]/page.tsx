import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { basePath } from "@/components/address.ts";
import { ProblemList } from "@/components/problem-list.tsx";
import { StoryClient } from "@/components/story-client.tsx";
import { StoryPage } from "@/components/story-page.tsx";
import {
  contentRoot,
  downloads,
  locators,
  mapUrl,
  pictures,
  site,
  story,
  storyIds,
} from "../content.ts";
import { storyMetadata } from "../page-metadata.ts";

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
  return storyMetadata(loaded.story, null);
}

export default async function Page({ params }: Props) {
  const { story: id } = await params;
  if (!storyIds().includes(id)) notFound();
  const loaded = story(id);
  if ("problems" in loaded) return <ProblemList problems={loaded.problems} root={contentRoot} />;
  return (
    <>
      <StoryPage
        site={site()}
        story={loaded.story}
        open={null}
        mapUrl={mapUrl(id)}
        locators={locators(id)}
        pictures={pictures(id)}
        downloads={downloads(id)}
      />
      <StoryClient mapUrl={mapUrl(id)} basePath={basePath} />
    </>
  );
}
