/**
 * Headers of all files under a path. Paths are from the site's root, without base path; `*` stands
 * for any end.
 */
export interface PathHeaders {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** What a built site holds that has rules of its own. */
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
 * All of it is public. A sandboxed embed has no origin, and so asks for fonts as a page of another
 * site would.
 */
const OPEN = { "Access-Control-Allow-Origin": "*" };

const cached = (value: string) => ({ "Cache-Control": `public, max-age=${value}` });

/**
 * What a host should send with each file; the page's own policy stands in its head
 * (build/pages/policy.ts). Embeds alone may be framed. No path has two rules for one header, since
 * hosts join them, and of two policies the stricter wins.
 *
 * Only files that exist are cached for a year, each by its name: a host may send the headers of a
 * `*` with its answer to a missing file, too, and a browser would keep that answer as long. They
 * come last, since Cloudflare reads the first 100 rules and skips the rest. Pictures, which are too
 * many to be named, are cached for a day.
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
    ...["/embed.js", "/_next/static/*", "/_script/*", "/_data/*", "/_pictures/*", "/fonts/*"].map(
      (path) => ({ path, headers: OPEN }),
    ),
    { path: "/fonts/*", headers: cached("604800") },
    ...folders.map((folder) => ({ path: `/_pictures/${folder}/*`, headers: cached("86400") })),
    ...hashed.map((path) => ({ path, headers: cached("31536000, immutable") })),
  ];
}

/** The headers of one file that exists; of two rules for the same header the later wins. */
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
