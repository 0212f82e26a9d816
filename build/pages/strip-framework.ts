const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const LINK = /<link\b[^>]*>/g;
/** Marks by which the framework finds the parts of the page again. */
const MARK = /<!--(?: |\/?\$[!?]?|\/?&)-->/g;
const STYLE_SHEET = /<link\b[^>]*\srel="stylesheet"[^>]*\shref="([^"]*)"/g;

/** Addresses of the framework's files, and names that only its inline scripts use. */
const FILE = /\s(?:src|href)="[^"]*\/_next\/[^"]*"/;
const CODE = /\bself\.__next_|"TURBOPACK"/;

/**
 * Removes the framework's scripts from an exported page: the script files, their preloads, the data
 * with which they would render the page again, and the marks that they would look for. Also removes
 * preloads of style sheets that only those scripts use. Our own inline scripts stay.
 */
export function stripFramework(html: string): string {
  const styleSheets = new Set([...html.matchAll(STYLE_SHEET)].map(([, href = ""]) => href));
  const isForScript = (link: string) => {
    if (!FILE.test(link)) return false;
    const href = /\shref="([^"]*)"/.exec(link)?.[1] ?? "";
    return (
      link.includes(' as="script"') || (link.includes(' as="style"') && !styleSheets.has(href))
    );
  };
  return html
    .replace(SCRIPT, (script, attributes: string, code: string) =>
      FILE.test(attributes) || CODE.test(code) ? "" : script,
    )
    .replace(LINK, (link) => (isForScript(link) ? "" : link))
    .replace(MARK, "");
}
