import type { PageScript } from "./build-script.ts";

/** Has a story page run its script; any other page is returned as it is. Throws where the page has no head or body. */
export function addScript(
  html: string,
  script: PageScript,
  basePath: string,
  page: string,
): string {
  if (!/<main\b[^>]*\sdata-story="/.test(html)) return html;
  const tags = [
    `<script type="module" src="${basePath}${script.entry}"></script>`,
    ...script.shared.map((path) => `<link rel="modulepreload" href="${basePath}${path}">`),
  ];
  // After the text, which does not wait for what is drawn later; the script waits for it.
  const styles = script.stylesheets.map(
    (path) => `<link rel="stylesheet" href="${basePath}${path}">`,
  );
  return before(before(html, "</head>", tags, page), "</body>", styles, page);
}

function before(html: string, end: string, tags: readonly string[], page: string): string {
  const at = html.lastIndexOf(end);
  if (at < 0) throw new Error(`${page}: ${end} expected, none found`);
  return html.slice(0, at) + tags.join("") + html.slice(at);
}
