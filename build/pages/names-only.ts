import { resolve } from "node:path";
import type { Plugin } from "esbuild";

/**
 * Makes esbuild treat the files that match `filter` as lists of names without side effects, and
 * inline each name where it is used. Without this, pages would load an empty file in place of each
 * list.
 */
export function namesOnly(filter: RegExp): Plugin {
  return {
    name: "names-only",
    setup(build) {
      build.onResolve({ filter }, ({ path, resolveDir }) => ({
        path: resolve(resolveDir, path),
        sideEffects: false,
      }));
    },
  };
}
