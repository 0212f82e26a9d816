import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import type { Plugin } from "esbuild";
import { EXPORTS, type MapLibreFiles } from "../maplibre/build-maplibre.ts";

/** The MapLibre of a built site. */
export interface SiteMapLibre {
  /** Folder from the site's root, without a slash at either end. */
  folder: string;
  files: MapLibreFiles;
}

const NAME = "maplibre-gl";
const PUBLISHED_WORKER = '"maplibre-gl/dist/maplibre-gl-worker.mjs"';

/**
 * Has a script that is written into `folder` import the MapLibre of the site, beside which it names
 * the worker. The chunk that imports MapLibre also names the code that MapLibre shares with its
 * worker, so that the browser loads both at once.
 */
export function siteMapLibre(folder: string, { folder: place, files }: SiteMapLibre): Plugin {
  const from = posix.relative(folder, place);
  const address = (name: string) =>
    JSON.stringify(`${from.startsWith(".") ? "" : "./"}${from}/${name}`);
  return {
    name: "site-maplibre",
    setup(build) {
      build.onResolve({ filter: /^maplibre-gl$/ }, () => ({ path: NAME, namespace: NAME }));
      build.onResolve({ filter: /.*/, namespace: NAME }, ({ path }) => ({
        path,
        external: true,
      }));
      build.onLoad({ filter: /.*/, namespace: NAME }, () => ({
        contents: `import ${address(files.shared)}; export { ${EXPORTS.join(", ")} } from ${address(files.main)};`,
      }));
      build.onLoad({ filter: /reader[\\/]map[\\/]worker-url\.ts$/ }, async ({ path }) => {
        const code = await readFile(path, "utf8");
        if (!code.includes(PUBLISHED_WORKER))
          throw new Error(`${path}: the address ${PUBLISHED_WORKER} expected, none found`);
        return { contents: code.replace(PUBLISHED_WORKER, address(files.worker)), loader: "ts" };
      });
    },
  };
}
