import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Metafile, Plugin } from "esbuild";

const ADDRESS = /new URL\(\s*"([^"]+)",\s*import\.meta\.url,?\s*\)/g;
const ASSET = "asset-address";

/**
 * Makes esbuild treat `new URL("package/file", import.meta.url)`, in the files that match `filter`,
 * as Next's bundler does: it copies the file unchanged, puts a hash in its name, and gives its
 * address relative to the script. A `.mjs` file becomes `.js`: many hosts have no type for `.mjs`,
 * and browsers start no worker without one.
 */
export function assetAddresses(filter: RegExp): Plugin {
  return {
    name: ASSET,
    setup(build) {
      build.onLoad({ filter }, async ({ path }) => {
        const code = await readFile(path, "utf8");
        const imports: string[] = [];
        const body = code.replace(ADDRESS, (_, file: string) => {
          const name = `asset${imports.length}`;
          imports.push(`import ${name} from ${JSON.stringify(`${ASSET}:${file}`)};`);
          return `new URL(${name}, import.meta.url)`;
        });
        return { contents: `${imports.join("\n")}\n${body}`, loader: "ts" };
      });
      build.onResolve({ filter: new RegExp(`^${ASSET}:`) }, async ({ path, importer }) => {
        const found = await build.resolve(path.slice(ASSET.length + 1), {
          kind: "import-statement",
          importer,
          resolveDir: dirname(importer),
        });
        // esbuild takes the ending of the written file from the path.
        return {
          ...found,
          path: found.path.replace(/\.mjs$/, ".js"),
          namespace: ASSET,
          pluginData: found.path,
        };
      });
      build.onLoad({ filter: /.*/, namespace: ASSET }, async ({ pluginData }) => {
        return { contents: await readFile(String(pluginData)), loader: "file" };
      });
    },
  };
}

/** Is this output such a copied file, rather than one of the build's own modules? */
export function isAsset({ inputs }: Metafile["outputs"][string]): boolean {
  const names = Object.keys(inputs);
  return names.length > 0 && names.every((name) => name.startsWith(`${ASSET}:`));
}
