import type { Mistake } from "./problems.ts";
import { quote } from "./quote.ts";
import { declaredHint } from "./unknown-name.ts";

/** What is wrong with the target of a link in a chapter; `ids` are those of the story's chapters and waypoints. */
export function linkMistake(url: string, ids: ReadonlySet<string>): Mistake | null {
  if (url.startsWith("#")) {
    const id = url.slice(1);
    if (ids.has(id)) return null;
    return {
      expected: "a chapter or waypoint of this story",
      found: quote(url),
      hint: declaredHint(id, ids),
      code: "unknown-chapter",
    };
  }
  if (isSafe(url)) return null;
  return {
    expected: "a link that begins with https:, mailto: or #, or the path of another page",
    found: quote(url),
    hint: hintFor(url),
    code: "wrong-link",
  };
}

function hintFor(url: string): string {
  if (/^(http:|www\.)/.test(url)) return "Write it with https://.";
  if (url.startsWith("/")) {
    return "A path has no slash at its beginning: the site may lie in a folder of its host.";
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
      /^mailto:[^\s]+@[^\s]+$/i.test(url) || (/^https:\/\/[^/]/i.test(url) && URL.canParse(url))
    );
  }
  return !url.startsWith("/") && !url.startsWith("?");
}
