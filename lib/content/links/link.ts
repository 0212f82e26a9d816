import { parseDeepLink } from "../../story/deep-link.ts";
import { quote } from "../../words/quote.ts";
import type { Mistake } from "../reading/problems.ts";
import { isPublicAddress, WEB_ADDRESS } from "../yaml/values.ts";
import { fragmentMistake } from "./link-fragment.ts";
import { pageMistake } from "./link-page.ts";
import type { LinkTargets } from "./link-targets.ts";

/** What is wrong with the target of a link in a chapter; null where it leads somewhere. */
export function linkMistake(url: string, targets: LinkTargets): Mistake | null {
  if (url.startsWith("#")) return fragmentMistake(url, targets);
  if (!isSafe(url)) return { ...unsafeMistake(url), found: quote(url), code: "wrong-link" };
  return isPath(url) ? pageMistake(url, targets) : null;
}

/**
 * What is wrong with a link from a chapter that readers can open to a draft, which they cannot;
 * null where nothing is.
 */
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

/** Whether a link leads to another page of the site. */
export function isPath(url: string): boolean {
  return !url.startsWith("#") && !/^[a-z][a-z0-9+.-]*:/i.test(url);
}

function unsafeMistake(url: string): Pick<Mistake, "expected" | "hint"> {
  if (url === "") {
    return { expected: "an address", hint: "Put it between the brackets: [words](https://…)." };
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u001f\u007f\\]/.test(url)) {
    return {
      expected: "an address without backslashes or invisible characters",
      hint: "Type it again, or copy it from the browser's address line.",
    };
  }
  if (/^(http:|www\.)/i.test(url)) {
    return { expected: "an address that starts with https://", hint: "Start it with https://." };
  }
  if (url.startsWith("/") || url.startsWith("?")) {
    return {
      expected: "a path from the story's folder",
      hint: "Do not start it with a slash: ../other-story/ is another story, ../ is the site's home page.",
    };
  }
  if (/^https:/i.test(url)) {
    return {
      expected: WEB_ADDRESS.expected,
      hint: url.includes(" ")
        ? "Write a space in an address as %20."
        : "Put a public name such as example.org between https:// and the next slash, without a password.",
    };
  }
  if (/^mailto:/i.test(url)) {
    return { expected: "an email address", hint: "Write mailto:desk@example.org." };
  }
  if (url.includes(" ")) {
    return { expected: "an address without spaces", hint: "Write a space as %20." };
  }
  return {
    expected: "a link to a page or an email address",
    hint: "Start a link with https://, mailto: or #, or give the path of another page.",
  };
}

function isSafe(url: string): boolean {
  // Browsers drop control characters from addresses and take a backslash for a slash.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (url === "" || /[\u0000-\u0020\u007f\\]/.test(url)) return false;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) {
    return (
      /^mailto:[^\s]+@[^\s]+$/i.test(url) || (/^https:\/\/[^/]/i.test(url) && isPublicAddress(url))
    );
  }
  return !url.startsWith("/") && !url.startsWith("?");
}
