import { absoluteAddress, filePath, pagePath } from "@/lib/publish/address.ts";
import type { Feed, FeedEntry } from "@/lib/publish/feed.ts";
import type { SitemapPage } from "@/lib/publish/sitemap.ts";
import type { Chapter, Waypoint } from "@/lib/story/chapter.ts";
import { withoutDrafts } from "@/lib/story/drafts.ts";
import { latestFirst } from "@/lib/story/latest-first.ts";
import { instantOf, lastChangeOf, latestMoment, type Moment } from "@/lib/story/moment.ts";
import type { Story } from "@/lib/story/story.ts";
import { words } from "@/lib/words/words.ts";
import { site, story, storyIds } from "./content.ts";

/** What the site publishes: the latest story first, each followed by its chapters. */
export function siteFeed(): Feed {
  const { name, url, language, licence } = site();
  return {
    home: absoluteAddress(url, pagePath()),
    atom: absoluteAddress(url, filePath("/feed.xml")),
    json: absoluteAddress(url, filePath("/feed.json")),
    title: name,
    language,
    rights: `${licence.name}, ${licence.url}`,
    entries: latestStories().flatMap((each) => [
      storyEntry(each),
      ...each.chapters.map((chapter) => chapterEntry(each, chapter)),
    ]),
  };
}

/** Every page that a search engine should know. */
export function sitePages(): SitemapPage[] {
  const { url } = site();
  const ofSite = (path: string) => ({
    address: absoluteAddress(url, path),
    updated: null,
    pictures: [],
  });
  const pages = latestStories().flatMap((each) => {
    const entries = [storyEntry(each), ...each.chapters.map((one) => chapterEntry(each, one))];
    return [
      ...entries.map(({ address, updated, picture }) => ({
        address,
        updated,
        pictures: [picture],
      })),
      {
        address: absoluteAddress(url, pagePath(each.id, "data")),
        updated: lastChangeOf(each),
        pictures: [],
      },
    ];
  });
  return [ofSite(pagePath()), ...pages, ofSite(pagePath("accessibility"))];
}

/**
 * The stories that have no problem, the latest to come out first; those of one moment by their ids.
 * Drafts are among them in the dev server alone.
 */
export function latestStories(): Story[] {
  const loaded = storyIds().map((id) => story(id));
  const isDev = process.env.NODE_ENV === "development";
  const stories = loaded.flatMap((each) => {
    if ("problems" in each) return [];
    return isDev ? each.story : (withoutDrafts(each.story) ?? []);
  });
  return latestFirst(stories, ({ published }) => instantOf(published));
}

function storyEntry(of: Story): FeedEntry {
  const { id, title, dek, chapters } = of;
  return entry(of, pagePath(id), {
    title,
    summary: dek,
    waypoint: chapters[0].passages[0].waypoint,
  });
}

function chapterEntry(of: Story, { id, title, summary, passages }: Chapter): FeedEntry {
  const { waypoint } = passages[0];
  return {
    ...entry(of, pagePath(of.id, id), { title, summary, waypoint }),
    title: `${title} · ${of.title}`,
    updated: lastCorrection(of, id),
  };
}

/** The entry of a page with a card; `title` is the one on the card. */
function entry(
  of: Story,
  path: string,
  { title, summary, waypoint }: { title: string; summary: string; waypoint: Waypoint },
): FeedEntry {
  const address = absoluteAddress(site().url, path);
  return {
    address,
    title,
    summary,
    published: of.published,
    updated: lastChangeOf(of),
    authors: of.authors,
    language: of.language,
    picture: `${address}card.png`,
    pictureText: words(of.language)("card.alt", { title, describe: waypoint.describe }),
  };
}

/**
 * The day of the latest correction that concerns a chapter or the whole story, else when the story
 * came out.
 */
function lastCorrection({ corrections, published }: Story, id: string): Moment {
  const days = corrections
    .filter(({ chapter }) => chapter === null || chapter === id)
    .map(({ date }) => date);
  return latestMoment(published, ...days);
}
