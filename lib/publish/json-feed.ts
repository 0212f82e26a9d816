import { dateTimeOf } from "../story/moment.ts";
import { entryContent } from "./entry-content.ts";
import type { Feed } from "./feed.ts";

/** Builds a feed as JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function buildJsonFeed(feed: Feed) {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.json,
    language: feed.language,
    authors: [{ name: feed.title, url: feed.home }],
    items: feed.entries.map((entry) => ({
      id: entry.address,
      url: entry.address,
      title: entry.title,
      summary: entry.summary,
      content_html: entryContent(entry),
      image: entry.picture,
      date_published: dateTimeOf(entry.published),
      date_modified: dateTimeOf(entry.updated),
      authors: entry.authors.map((name) => ({ name })),
      language: entry.language,
    })),
  };
}
