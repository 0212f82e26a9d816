/** Headers of all files under a path. Paths are from the site's root, without base path; `*` stands for any end. */
export interface PathHeaders {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** Not possible in a page's <meta>. */
const framedBy = (sources: string) => ({ "Content-Security-Policy": `frame-ancestors ${sources}` });

/** All of it is public. A sandboxed embed has no origin, and so asks for fonts as a page of another site would. */
const OPEN = { "Access-Control-Allow-Origin": "*" };

/**
 * What a host should send with each file; the page's own policy stands in its head (scripts/policy.ts). Embeds alone
 * may be framed. `folders` are the others at the root that hold pages, those of stories: no path has two rules for
 * one header, since hosts join them, and of two policies the stricter wins.
 */
export function buildHeaders(folders: readonly string[]): PathHeaders[] {
  const pages = ["/", "/index.html", "/404.html", ...folders.map((folder) => `/${folder}/*`)];
  return [
    {
      path: "/*",
      headers: {
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
      },
    },
    ...pages.map((path) => ({ path, headers: framedBy("'none'") })),
    { path: "/embed/*", headers: framedBy("*") },
    // Their names change with their content; those of the manifests beside them do not.
    ...[
      "/_next/static/*",
      "/_script/*",
      "/_data/logo.*",
      ...folders.flatMap((folder) => [`/_data/${folder}/*`, `/_pictures/${folder}/*`]),
    ].map((path) => ({
      path,
      headers: { "Cache-Control": "public, max-age=31536000, immutable" },
    })),
    { path: "/fonts/*", headers: { "Cache-Control": "public, max-age=604800" } },
    ...["/_next/static/*", "/_script/*", "/_data/*", "/_pictures/*", "/fonts/*"].map((path) => ({
      path,
      headers: OPEN,
    })),
  ];
}

/** The headers of one file; of two rules for the same header the later wins. */
export function headersFor(rules: readonly PathHeaders[], path: string): Record<string, string> {
  const matching = rules.filter((rule) =>
    rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  return Object.assign({}, ...matching.map((rule) => rule.headers));
}

/** Prints rules as a `_headers` file, the form that Netlify and Cloudflare Pages read: one block for each path. */
export function printHeaders(rules: readonly PathHeaders[], basePath: string): string {
  const blocks = new Map<string, string[]>();
  for (const { path, headers } of rules) {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    blocks.set(path, [...(blocks.get(path) ?? []), ...lines]);
  }
  return [...blocks].map(([path, lines]) => `${basePath}${path}\n${lines.join("\n")}\n`).join("\n");
}
