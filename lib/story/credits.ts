import { printDate } from "../words/dates.ts";
import { words } from "../words/words.ts";
import type { Story } from "./story.ts";

/**
 * All whose data the maps of a story show. A story may repeat the boundaries note among them; the
 * map says it once.
 */
export function dataCredits({ credits, language }: Pick<Story, "credits" | "language">): string[] {
  const boundaries = words(language)("map.boundaries").toLowerCase();
  return credits.filter((credit) => credit.toLowerCase() !== boundaries);
}

/** The same in one line. */
export function creditLine(story: Pick<Story, "credits" | "language">): string {
  return dataCredits(story).join(" · ");
}

/**
 * What a map of a story says of itself: whose data it is, when it stands, what its boundaries do
 * not say. What must stand on every map comes first.
 */
export function mapCredits(story: Pick<Story, "credits" | "dateline" | "language">): string[] {
  const [first, ...others] = dataCredits(story);
  const say = words(story.language);
  const asOf = say("map.asOf", { date: printDate(story.dateline, story.language, "short") });
  return [...(first === undefined ? [] : [first]), asOf, say("map.boundaries"), ...others];
}
