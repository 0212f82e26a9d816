import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** `import {mat4, type vec3} from 'gl-matrix';` */
const MATRICES = /import \{([^}]*)\} from 'gl-matrix';/g;

/**
 * Has esbuild take of gl-matrix and of MapLibre's package.json no more than is used: each namespace
 * of gl-matrix is imported from its own file, whose unused functions esbuild can drop, and of
 * package.json only the version is kept.
 */
export const slimImports: Plugin = {
  name: "slim-imports",
  setup(build) {
    build.onLoad({ filter: /maplibre-gl[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, "utf8")) as { version: string };
      return { contents: JSON.stringify({ version }), loader: "json" };
    });
    build.onLoad({ filter: /maplibre-gl[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, "utf8");
      if (!code.includes("from 'gl-matrix'")) return null;
      return {
        contents: code.replace(MATRICES, (_, names: string) => imports(names)),
        loader: "ts",
      };
    });
  },
};

function imports(names: string): string {
  return names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => {
      if (name.startsWith("type ")) return `import type {${name.slice(5)}} from 'gl-matrix';`;
      // Types and namespaces share their names.
      return `import * as ${name} from 'gl-matrix/esm/${name}.js';`;
    })
    .join(" ");
}
