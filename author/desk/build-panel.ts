import { join } from "node:path";
import { build } from "esbuild";
import { layoutMedia } from "../../build/files/layout-media.ts";

/** The author panel's code and style sheet. */
export interface PanelFiles {
  js: string;
  css: string;
}

/** Bundles the author panel in memory: nothing on the disk, so no build can include it. */
export async function buildPanel(): Promise<PanelFiles> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "../panel/main.tsx")],
    // Names the outputs; nothing is written.
    outdir: "panel",
    bundle: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [layoutMedia],
    logLevel: "warning",
  });
  const text = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { js: text(".js"), css: text(".css") };
}
