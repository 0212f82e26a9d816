import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * Bundles build/serve/dev-guard.ts into a folder, and returns NODE_OPTIONS that make a process and
 * all its children run it first. `before` are the options that are set already.
 */
export async function guardOptions(folder: string, before: string | undefined): Promise<string> {
  const outfile = resolve(folder, "dev-guard.mjs");
  await build({
    entryPoints: [join(import.meta.dirname, "dev-guard.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
  return [before, `--import=${pathToFileURL(outfile)}`].filter(Boolean).join(" ");
}
