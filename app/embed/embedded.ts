import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { absoluteAddress, pagePath } from "@/lib/publish/address.ts";
import type { Chapter } from "@/lib/story/chapter.ts";
import { locators, mapUrl, pictures, site, story, storyIds } from "../content.ts";

/** What the address of an embed names. */
export interface EmbedProps {
  params: Promise<{ story: string; chapter: string }>;
}

/**
 * Story and id of every chapter, and each older id of it: an embed stands in pages that nobody
 * mends, and in a sandbox no redirection leads on, so the older address is a page of its own.
 */
export function embedParams(): { story: string; chapter: string }[] {
  return storyIds().flatMap((id) => {
    const loaded = story(id);
    if ("problems" in loaded) return [];
    return loaded.story.chapters.flatMap((chapter) =>
      [chapter.id, ...chapter.aliases].map((each) => ({ story: id, chapter: each })),
    );
  });
}

/**
 * What an embed shows. Answers that no page is there where the story has problems or the chapter is
 * not in it.
 */
export async function embedded({ params }: EmbedProps) {
  const { story: id, chapter: chapterId } = await params;
  const loaded = storyIds().includes(id) ? story(id) : null;
  if (loaded === null || "problems" in loaded) notFound();
  const isNamed = (chapter: Chapter) =>
    chapter.id === chapterId || chapter.aliases.includes(chapterId);
  const chapter = loaded.story.chapters.find(isNamed);
  if (chapter === undefined) notFound();
  return {
    shown: { site: site(), story: loaded.story, chapter },
    maps: { locators: locators(id), pictures: pictures(id) },
    mapUrl: mapUrl(id),
  };
}

/** The head of an embed: who searches is led to the chapter itself. */
export async function embedMetadata(props: EmbedProps): Promise<Metadata> {
  const { shown } = await embedded(props);
  const { story, chapter, site } = shown;
  return {
    title: `${chapter.title} · ${story.title}`,
    description: chapter.summary,
    alternates: { canonical: absoluteAddress(site.url, pagePath(story.id, chapter.id)) },
    robots: { index: false },
  };
}
