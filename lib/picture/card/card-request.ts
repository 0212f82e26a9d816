import type { Chapter, Waypoint } from "../../story/chapter.ts";
import type { Site } from "../../story/site.ts";
import type { Story } from "../../story/story.ts";
import type { PictureFont } from "../../type/font-files.ts";
import type { OutlineText } from "../../type/text-outline.ts";

/** What a card says and shows. */
export interface CardRequest {
  story: Story;
  /** Null for the card of the story itself. */
  chapter: Pick<Chapter, "title"> | null;
  /** The waypoint that the map shows. */
  waypoint: Waypoint;
  site: Pick<Site, "name" | "accent">;
  /** SVG of the waypoint's map, as `CARD_MAP` says. */
  map: string;
  outline: OutlineText<PictureFont>;
}
