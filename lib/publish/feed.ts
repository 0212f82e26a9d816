import type { Moment } from "../story/moment.ts";

/** A story or a chapter in a feed. All addresses are absolute. */
export interface FeedEntry {
  /** Also the entry's id: a chapter's address never changes. */
  address: string;
  title: string;
  summary: string;
  /** When the story came out. */
  published: Moment;
  /** When it was last corrected; `published` if never. */
  updated: Moment;
  authors: string[];
  /** BCP 47 language of the prose. */
  language: string;
  /** A PNG of 1200 by 630 px. */
  picture: string;
  /** The picture in words. */
  pictureText: string;
}

/** What a site publishes. */
export interface Feed {
  /** Absolute addresses of the home page and of the feed in both forms. */
  home: string;
  atom: string;
  json: string;
  title: string;
  language: string;
  /** Name and address of the licence in one line. */
  rights: string;
  /** The latest story first, each followed by its chapters in reading order. */
  entries: FeedEntry[];
}
