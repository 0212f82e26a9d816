/**
 * Headers of all files under a path. Paths are from the site's root, without base path; `*` matches
 * any ending.
 */
export interface PathHeaders {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** The parts of a built site that have rules of their own. */
export interface HeadedFiles {
  /** Folders at the root that hold pages, embeds aside. */
  folders: readonly string[];
  /** Paths of the files whose names change with their content, the most important ones first. */
  hashed: readonly string[];
}

/**
 * Not possible in a page's <meta>. Where a host sends none of it, build/pages/refuse-frames.ts
 * protects pages.
 */
const framedBy = (sources: string) => ({ "Content-Security-Policy": `frame-ancestors ${sources}` });

/**
 * All of it is public. A sandboxed embed has no origin, so its requests for fonts are cross-origin.
 */
const OPEN = { "Access-Control-Allow-Origin": "*" };

const cached = (value: string) => ({ "Cache-Control": `public, max-age=${value}` });

/**
 * The headers that a host should send with each file; the page's own policy is in its head
 * (build/pages/policy.ts). Other sites may frame embeds and nothing else. No path has two rules for
 * one header: hosts join them, and of two policies the stricter wins.
 *
 * Only existing files are cached for a year, each by its name: a host may send the headers of a `*`
 * with a 404 as well, and a browser would cache that 404 as long. These rules come last, since
 * Cloudflare reads the first 100 rules and skips the rest. Pictures and tiles are too many to
 * name, and are cached for a day.
 */
export function buildHeaders({ folders, hashed }: HeadedFiles): PathHeaders[] {
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
    ...[
      "/embed.js",
      "/_next/static/*",
      "/_script/*",
      "/_data/*",
      "/_tiles/*",
      "/_pictures/*",
      "/fonts/*",
    ].map((path) => ({ path, headers: OPEN })),
    // The browser asks for it at each visit: a new build must not wait for a cache.
    { path: "/sw.js", headers: { "Cache-Control": "no-cache" } },
    { path: "/fonts/*", headers: cached("604800") },
    ...folders.flatMap((folder) => [
      { path: `/_pictures/${folder}/*`, headers: cached("86400") },
      { path: `/_tiles/${folder}/*`, headers: cached("86400") },
    ]),
    ...hashed.map((path) => ({ path, headers: cached("31536000, immutable") })),
  ];
}

/** The headers of one existing file; of two rules for the same header the later wins. */
export function headersFor(rules: readonly PathHeaders[], path: string): Record<string, string> {
  const matching = rules.filter((rule) =>
    rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  return Object.assign({}, ...matching.map((rule) => rule.headers));
}

/**
 * Prints rules as a `_headers` file, the form that Netlify and Cloudflare Pages read: one block for
 * each path.
 */
export function printHeaders(rules: readonly PathHeaders[], basePath: string): string {
  const blocks = new Map<string, string[]>();
  for (const { path, headers } of rules) {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    blocks.set(path, [...(blocks.get(path) ?? []), ...lines]);
  }
  return [...blocks].map(([path, lines]) => `${basePath}${path}\n${lines.join("\n")}\n`).join("\n");
}
