import { build } from "esbuild";
import { namesOnly } from "./names-only.ts";

/** Builds the script in the head of every page: the reader's settings and the page's fonts. */
export async function buildHeadScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["reader/start-head.ts"],
    outdir: "unwritten",
    write: false,
    bundle: true,
    format: "iife",
    // The browsers that Next builds for.
    target: ["chrome111", "edge111", "firefox111", "safari16.4"],
    minify: true,
    plugins: [namesOnly(/\/lib\/story\/attributes\.ts$/)],
    logLevel: "warning",
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error("buildHeadScript: an output expected, none found");
  return script.text.trim();
}

/** Puts the script after the page's styles, which name the fonts. */
export function addHeadScript(html: string, script: string): string {
  return html.replace("</style></head>", () => `</style><script>${script}</script></head>`);
}
