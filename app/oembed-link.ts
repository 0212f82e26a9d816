import type { Metadata } from "next";
import { absoluteAddress, pagePath } from "@/lib/publish/address.ts";
import type { Chapter } from "@/lib/story/chapter.ts";
import type { Story } from "@/lib/story/story.ts";
import { site } from "./content.ts";

/** Adds to the head of a chapter's page where a CMS finds how to embed it. */
export function withOembed(head: Metadata, story: Story, chapter: Chapter): Metadata {
  const url = `${absoluteAddress(site().url, pagePath(story.id, chapter.id))}oembed.json`;
  const types = {
    "application/json+oembed": [{ url, title: `${chapter.title} · ${story.title}` }],
  };
  return { ...head, alternates: { ...head.alternates, types } };
}
