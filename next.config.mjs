/**
 * Path the site is served under: BASE_PATH without a slash at the end, empty at the root of a host.
 */
const basePath = (process.env.BASE_PATH ?? "").replace(/\/+$/, "");

/** @type {(phase: string) => import("next").NextConfig} */
export default function config(phase) {
  const dev = phase === "phase-development-server";
  return {
    // In dev a story that does not load is answered with its problems; an export has no such page.
    ...(dev ? {} : { output: "export", ...exportFolder() }),
    // Pages and parts of pages that only the dev server has are called `*.dev.tsx`.
    pageExtensions: dev ? ["dev.tsx", "tsx", "ts"] : ["tsx", "ts"],
    // The same machine by its other names, and those that author/dev.ts listens at: without them edits would not
    // reach a page opened so.
    allowedDevOrigins: [
      "127.0.0.1",
      "[::1]",
      ...(process.env.DEV_ORIGINS ?? "").split(",").filter(Boolean),
    ],
    basePath,
    trailingSlash: true,
    images: { unoptimized: true },
    // Native code, and a package that reads its tables from files beside it: Node loads both itself.
    serverExternalPackages: ["@resvg/resvg-js", "fontkit"],
    agentRules: false,
    devIndicators: false,
    poweredByHeader: false,
    // `npm run types` checks the same files, and more of them.
    typescript: { ignoreBuildErrors: true },
  };
}

/**
 * Next exports to `distDir` where one is set, else to `out`. OUT is set by
 * build/files/export-pages.ts.
 */
function exportFolder() {
  const { OUT } = process.env;
  return OUT === undefined ? {} : { distDir: OUT };
}
