import { join } from "node:path";
import { build } from "esbuild";

/**
 * Builds `/embed.js`, which gives embeds their height in pages of other sites, into the folder of
 * the built site. Its name stands in those pages: it has no hash. For browsers of the last ten
 * years or so.
 */
export async function buildFrameScript(out: string): Promise<void> {
  await build({
    entryPoints: ["reader/embed/frame-heights.ts"],
    outfile: join(out, "embed.js"),
    bundle: true,
    format: "iife",
    target: "es2017",
    minify: true,
    logLevel: "warning",
  });
}
