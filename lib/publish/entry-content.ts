import type { FeedEntry } from "./feed.ts";
import { element, printFragment } from "./xml.ts";

/**
 * An entry as a reader's program shows it: the picture with its description, then the summary.
 * HTML.
 */
export function entryContent({ picture, pictureText, summary }: FeedEntry): string {
  return printFragment([
    element(
      "p",
      {},
      element("img", { src: picture, alt: pictureText, width: "1200", height: "630" }),
    ),
    element("p", {}, summary),
  ]);
}
