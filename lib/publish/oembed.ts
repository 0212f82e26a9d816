import { CARD_SIZE } from "../picture/card/card-size.ts";
import type { Chapter } from "../story/chapter.ts";
import type { Site } from "../story/site.ts";
import type { Story } from "../story/story.ts";
import { printFrame } from "./print-frame.ts";

/**
 * Size in CSS px of the frame: as wide as a column of text; what is longer is scrolled in it where
 * no script is allowed.
 */
const FRAME = { width: 700, height: 800 } as const;

/**
 * Builds a chapter's oEmbed answer (https://oembed.com, type "rich"). All addresses are absolute.
 */
export function buildOembed({
  site,
  story,
  chapter,
  home,
  address,
  embed,
}: {
  site: Site;
  story: Story;
  chapter: Chapter;
  home: string;
  /** Of the chapter. */
  address: string;
  /** Of its embed. */
  embed: string;
}) {
  const title = `${chapter.title} · ${story.title}`;
  return {
    type: "rich",
    version: "1.0",
    title,
    author_name: story.authors.join(", "),
    provider_name: site.name,
    provider_url: home,
    thumbnail_url: `${address}card.png`,
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height,
    html: printFrame(embed, title, FRAME),
    ...FRAME,
  };
}
