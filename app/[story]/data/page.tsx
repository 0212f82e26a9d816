import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pagePath } from "@/components/address.ts";
import { DataPage } from "@/components/data-page/data-page.tsx";
import { ProblemList } from "@/components/problem-list.tsx";
import { say } from "@/lib/story/strings.ts";
import { contentRoot, site, story, storyIds } from "../../content.ts";
import { pageMetadata } from "../../page-metadata.ts";

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
  const { title } = loaded.story;
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
  if (!storyIds().includes(id)) notFound();
  const loaded = story(id);
  if ("problems" in loaded) return <ProblemList problems={loaded.problems} root={contentRoot} />;
  return <DataPage site={site()} story={loaded.story} />;
}
