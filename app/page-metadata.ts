import type { Metadata } from "next";
import { CARD_SIZE } from "@/lib/picture/card/card-size.ts";
import { absoluteAddress, pagePath } from "@/lib/publish/address.ts";
import type { Chapter } from "@/lib/story/chapter.ts";
import { hasDraft } from "@/lib/story/drafts.ts";
import { lastChangeOf } from "@/lib/story/moment.ts";
import { neighbours } from "@/lib/story/neighbours.ts";
import type { Story } from "@/lib/story/story.ts";
import { words } from "@/lib/words/words.ts";
import { site } from "./content.ts";

/** What the head of a page says. */
interface PageHead {
  title: string;
  description: string;
  /** Path of the page, base path included. */
  path: string;
  story: Story;
  /** The chapter whose card the page is shared with; null for the story's own card. */
  chapter: Chapter | null;
}

const addressOf = (story: Story, chapter: string | null) =>
  absoluteAddress(site().url, pagePath(story.id, chapter ?? undefined));

/**
 * Builds the head of a story's page, or of a chapter's, with the page before it. The page after it
 * has no `<link rel="next">`: Firefox loads such a page ahead, which is the same story once more,
 * and which the policy forbids.
 */
export function storyMetadata(story: Story, chapter: Chapter | null): Metadata {
  const { previous } = neighbours(story, chapter);
  const head = pageMetadata({
    title: chapter === null ? story.title : `${chapter.title} · ${story.title}`,
    description: chapter?.summary ?? story.dek,
    path: pagePath(story.id, chapter?.id),
    ...{ story, chapter },
  });
  return {
    ...head,
    pagination: previous === undefined ? {} : { previous: addressOf(story, previous) },
  };
}

/** The card of a chapter, or of the story itself, as a head names it. */
export function cardImage(story: Story, chapter: Chapter | null) {
  const { waypoint } = (chapter ?? story.chapters[0]).passages[0];
  const title = chapter?.title ?? story.title;
  return {
    url: `${addressOf(story, chapter?.id ?? null)}card.png`,
    ...CARD_SIZE,
    type: "image/png",
    alt: words(story.language)("card.alt", { title, describe: waypoint.describe }),
  };
}

/**
 * Builds the head of a page about a story: title, description, canonical address, and the card it
 * is shared with.
 */
export function pageMetadata({ title, description, path, story, chapter }: PageHead): Metadata {
  const { name, url } = site();
  const address = absoluteAddress(url, path);
  const image = cardImage(story, chapter);
  return {
    title,
    description,
    ...(hasDraft(story) ? { robots: { index: false, follow: false } } : {}),
    authors: story.authors.map((author) => ({ name: author })),
    alternates: { canonical: address },
    openGraph: {
      title,
      description,
      url: address,
      siteName: name,
      type: "article",
      publishedTime: story.published,
      ...(story.updated === null ? {} : { modifiedTime: lastChangeOf(story) }),
      authors: story.authors,
      images: [image],
    },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}
