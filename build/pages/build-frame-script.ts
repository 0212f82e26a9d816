import { join } from "node:path";
import { build } from "esbuild";

/**
 * Builds `/embed.js` into the folder of the built site. Pages of other sites include it to give
 * embeds their height, so its name has no hash. It runs in browsers of about the last ten years.
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
