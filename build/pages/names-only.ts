import { resolve } from "node:path";
import type { Plugin } from "esbuild";

/**
 * Has esbuild take the files that match `filter` for lists of names that run nothing when they are
 * imported. It writes each name where it is used; without this, pages would still load an empty
 * file in place of each list.
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
