const PRELOAD = /<link\b[^>]*\srel="preload"[^>]*>/g;
const VIEWPORT = /<meta name="viewport"[^>]*>/;

/**
 * Puts what a page loads ahead at the start of its head, each address once: the framework writes
 * some twice. After the viewport, on which the conditions of the opening pictures depend.
 */
export function leadHints(html: string): string {
  const hints = new Map<string, string>();
  for (const [hint] of html.matchAll(PRELOAD)) {
    // The framework's copy comes first and knows less.
    hints.set(/\shref="([^"]*)"/.exec(hint)?.[1] ?? "", hint);
  }
  return html
    .replace(PRELOAD, "")
    .replace(VIEWPORT, (viewport) => viewport + [...hints.values()].join(""));
}
