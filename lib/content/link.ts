import { fragmentMistake } from "./link-fragment.ts";
import { pageMistake } from "./link-page.ts";
import type { LinkTargets } from "./link-targets.ts";
import type { Mistake } from "./problems.ts";
import { quote } from "./quote.ts";
import { isPublicAddress } from "./values.ts";

/** What is wrong with the target of a link in a chapter; null where it leads somewhere. */
export function linkMistake(url: string, targets: LinkTargets): Mistake | null {
  if (url.startsWith("#")) return fragmentMistake(url, targets);
  if (!isSafe(url)) {
    return {
      expected: "a link that begins with https:, mailto: or #, or the path of another page",
      found: quote(url),
      hint: hintFor(url),
      code: "wrong-link",
    };
  }
  return isPath(url) ? pageMistake(url, targets) : null;
}

/** Whether a link leads to another page of the site. */
export function isPath(url: string): boolean {
  return !url.startsWith("#") && !/^[a-z][a-z0-9+.-]*:/i.test(url);
}

function hintFor(url: string): string {
  if (/^(http:|www\.)/.test(url)) return "Write it with https://.";
  if (url.startsWith("/")) {
    return "A path has no slash at its beginning: the site may lie in a folder of its host.";
  }
  if (/^https:\/\/[^/]/i.test(url)) {
    return "Between https:// and the next slash stands a name such as example.org, without a password or spaces.";
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return "Links lead to pages and nothing else.";
  return "Look for spaces, backslashes and characters that cannot be seen.";
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
