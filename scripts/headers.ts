/** Headers of all files under a path. Paths are from the site's root, without base path; `*` stands for any end. */
export interface PathHeaders {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** What a host should send with each file; the page's own policy stands in its head (scripts/policy.ts). */
export const HEADERS: readonly PathHeaders[] = [
  {
    path: "/*",
    headers: {
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      // Not possible in a page's <meta>.
      "Content-Security-Policy": "frame-ancestors 'none'",
    },
  },
  // Their names change with their content.
  ...["/_next/static/*", "/_data/*"].map((path) => ({
    path,
    headers: { "Cache-Control": "public, max-age=31536000, immutable" },
  })),
  // Written anew by each build under the same name.
  {
    path: "/_data/manifest.json",
    headers: { "Cache-Control": "public, max-age=0, must-revalidate" },
  },
  { path: "/fonts/*", headers: { "Cache-Control": "public, max-age=604800" } },
];

/** The headers of one file; of two rules for the same header the later wins. */
export function headersFor(path: string): Record<string, string> {
  const matching = HEADERS.filter((rule) =>
    rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  return Object.assign({}, ...matching.map((rule) => rule.headers));
}

/** Prints the rules as a `_headers` file, the form that Netlify and Cloudflare Pages read. */
export function printHeaders(basePath: string): string {
  return HEADERS.map(({ path, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return `${basePath}${path}\n${lines.join("\n")}\n`;
  }).join("\n");
}
