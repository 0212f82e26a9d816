import type { Plugin } from "esbuild";

/**
 * Has esbuild leave each part that a script imports later (`import("./part.ts")`) to `buildPart`,
 * which returns the name of the part's own file, beside the script's. A part shares no module with
 * the script: a browser would have to ask for each before the script could start. What both use,
 * each has for itself, so no module may keep state for both.
 */
export function partsApart(buildPart: (path: string) => Promise<string>): Plugin {
  return {
    name: "parts-apart",
    setup(build) {
      build.onResolve({ filter: /^\./ }, async ({ kind, path, importer, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const found = await build.resolve(path, { kind: "import-statement", importer, resolveDir });
        if (found.errors.length > 0) return found;
        return { path: `./${await buildPart(found.path)}`, external: true };
      });
    },
  };
}
