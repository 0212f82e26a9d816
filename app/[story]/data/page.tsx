import type { Metadata } from "next";
import { DataPage } from "@/components/data/data-page.tsx";
import { pagePath } from "@/lib/publish/address.ts";
import { words } from "@/lib/words/words.ts";
import { site, story, storyParams } from "../../content.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { WithStory } from "../../with-story.tsx";

interface Props {
  params: Promise<{ story: string }>;
}

export const generateStaticParams = storyParams;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story: id } = await params;
  const loaded = story(id);
  if ("problems" in loaded) return {};
  const { title, language } = loaded.story;
  const say = words(language);
  return pageMetadata({
    title: `${say("data.title")} · ${title}`,
    description: say("data.lead", { title }),
    path: pagePath(id, "data"),
    story: loaded.story,
    chapter: null,
  });
}

export default async function Page({ params }: Props) {
  const { story: id } = await params;
  return <WithStory id={id}>{(story) => <DataPage site={site()} story={story} />}</WithStory>;
}
