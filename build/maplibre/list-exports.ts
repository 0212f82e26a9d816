import { build } from "esbuild";

/** The names of the values that a module exports, types left out. */
export async function listExports(path: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [path],
    format: "esm",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  return Object.values(metafile.outputs).flatMap(({ exports }) => exports);
}
