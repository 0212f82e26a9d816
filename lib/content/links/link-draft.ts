import { parseDeepLink } from "../../story/deep-link.ts";
import { quote } from "../../words/quote.ts";
import type { Mistake } from "../reading/problems.ts";
import type { LinkTargets } from "./link-targets.ts";

/** What is wrong with a link from what readers may read into a chapter that they may not; null where nothing is. */
export function draftMistake(url: string, { drafts }: LinkTargets): Mistake | null {
  const place = url.startsWith("#") ? parseDeepLink(url)?.place : null;
  if (!place || place.kind === "feature" || !drafts.has(place.waypoint)) return null;
  return {
    expected: "a link to what readers can open",
    found: `${quote(url)} in a draft`,
    hint: "The build leaves drafts out: take the link out until the chapter is ready, or draft: true out of the chapter.",
    code: "link-to-draft",
  };
}
