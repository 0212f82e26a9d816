import { parseDeepLink } from "../../story/deep-link.ts";
import { quote } from "../../words/quote.ts";
import type { Mistake } from "../reading/problems.ts";
import type { LinkTargets } from "./link-targets.ts";

/** What is wrong with a link from what readers may read into a chapter that they may not; null where nothing is. */
export function draftMistake(url: string, { drafts }: LinkTargets): Mistake | null {
  const place = url.startsWith("#") ? parseDeepLink(url)?.place : null;
  if (!place || place.kind === "feature" || !drafts.has(place.waypoint)) return null;
  return {
    expected: "a link to a page that readers can open",
    found: `${quote(url)} in a draft`,
    hint: "The build leaves drafts out: remove the link until the chapter is ready, or remove draft: true from the chapter.",
    code: "link-to-draft",
  };
}
