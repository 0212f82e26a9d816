/**
 * A page as a browser without JavaScript sees it: no script runs, and what stands in `<noscript>`
 * counts.
 */
export function withoutScript(html: string): string {
  return html
    .replace(/<script\b[^>]*>.*?<\/script>/gs, "")
    .replace(/<noscript>(.*?)<\/noscript>/gs, "$1");
}
