import { basename, join, resolve } from "node:path";
import type { Plugin } from "esbuild";
import { listExports } from "./list-exports.ts";

/**
 * Has esbuild take a module of ours, by its path from the working folder, in place of one of
 * `source`. The build fails where that one is not imported, or where the two export different
 * names.
 */
export function replaceModule(source: string, module: string, ours: string): Plugin {
  return {
    name: "replace-module",
    setup(esbuild) {
      const theirs = join(source, module);
      let isMet = false;
      esbuild.onResolve(
        { filter: new RegExp(`/${basename(module)}$`) },
        async ({ path, resolveDir }) => {
          if (resolve(resolveDir, path) !== theirs) return null;
          isMet = true;
          const [expected, found] = await Promise.all([listExports(theirs), listExports(ours)]);
          if (expected.join() === found.join()) return { path: resolve(ours) };
          const text = `${ours}: the exports ${expected.join(", ")} expected, ${found.join(", ")} found`;
          return { errors: [{ text }] };
        },
      );
      esbuild.onEnd(() => ({
        errors: isMet ? [] : [{ text: `${module}: an import expected, none found` }],
      }));
    },
  };
}
