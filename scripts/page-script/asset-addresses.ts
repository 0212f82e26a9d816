import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Plugin } from "esbuild";

const ADDRESS = /new URL\(\s*"([^"]+)",\s*import\.meta\.url,?\s*\)/g;
const ASSET = "asset-address";

/**
 * Has esbuild read `new URL("package/file", import.meta.url)` in the files that match `filter` as Next's
 * bundler does: the file itself, untouched, under a name with its hash, at an address beside the script's.
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
        return { ...found, namespace: ASSET };
      });
      build.onLoad({ filter: /.*/, namespace: ASSET }, async ({ path }) => {
        return { contents: await readFile(path), loader: "file" };
      });
    },
  };
}
