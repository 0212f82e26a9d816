const HEAD_TAGS =
  /<title>.*?<\/title>|<meta (?:name="(?:description|viewport|color-scheme|twitter:[^"]*)"|property="[^"]*")[^>]*>|<link rel="canonical"[^>]*>/gs;

/**
 * Goes where the page's link leads; the part after # stays. The same for every page, so that one
 * hash allows it.
 */
const SCRIPT =
  'location.replace(document.querySelector("a").pathname+location.search+location.hash)';

/**
 * Prints the page that stands at an address from before a renaming. It leads on to `path`, whose
 * built page is `target`: at once, with what stands after #; without script also, but to the page's
 * start. Its head is the target's, so that who shares the old address shows the new card.
 */
export function printRedirectPage(target: string, path: string): string {
  const language = /<html[^>]* lang="([^"]*)"/.exec(target)?.[1] ?? "en";
  const title = /<title>(.*?)<\/title>/s.exec(target)?.[1] ?? path;
  const head = target.slice(0, target.indexOf("</head>")).match(HEAD_TAGS) ?? [];
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">`,
    ...head,
    `<noscript><meta http-equiv="refresh" content="0; url=${path}"></noscript></head>`,
    `<body><p><a href="${path}">${title}</a></p><script>${SCRIPT}</script></body></html>`,
  ].join("");
}
