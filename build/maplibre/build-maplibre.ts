import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { build, type Plugin } from "esbuild";
import { leaveOut } from "./leave-out.ts";
import { LEFT_OUT, type LeftOut } from "./left-out.ts";
import { replaceModule } from "./replace-module.ts";
import { slimImports } from "./slim-imports.ts";

/** Names of the files that MapLibre was built into, in one folder. */
export interface MapLibreFiles {
  /** The module with what `EXPORTS` names. */
  main: string;
  /** The module that MapLibre's worker runs. */
  worker: string;
  /** The code that both import. */
  shared: string;
}

/** Of MapLibre's exports those that our code imports. */
export const EXPORTS = ["LngLat", "Map", "addProtocol", "setWorkerUrl"] as const;

const PACKAGE = dirname(createRequire(import.meta.url).resolve("maplibre-gl/package.json"));
/** MapLibre's own source, which its package holds beside the built files. */
const SOURCE = join(PACKAGE, "src");

const ENTRY = `
export { Map } from "./ui/map.ts";
export { LngLat } from "./geo/lng_lat.ts";
export { addProtocol } from "./source/protocol_crud.ts";
import { config } from "./util/config.ts";
export function setWorkerUrl(url) { config.WORKER_URL = url; }
`;
const MODULE = "maplibre-gl";
const MAIN = "maplibre-gl-main";
const WORKER = "maplibre-gl-worker";
const SHARED = "maplibre-gl-shared";

/**
 * Builds MapLibre from its own source into a folder: the map and its worker share one chunk, what
 * `leftOut` names is left out, and fonts are those of the page (`reader/map/font-face-manager.ts`).
 * All names have a hash. Throws where the source is not as it says.
 */
export async function buildMapLibre(
  folder: string,
  leftOut: readonly LeftOut[] = LEFT_OUT,
): Promise<MapLibreFiles> {
  const { metafile, warnings } = await build({
    entryPoints: { [MAIN]: MODULE, [WORKER]: join(SOURCE, "source/worker.ts") },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    // The browsers that Next builds for, and of Firefox the first whose workers can be modules.
    target: ["chrome111", "edge111", "firefox114", "safari16.4"],
    minify: true,
    banner: { js: readLicence() },
    legalComments: "eof",
    define: { "process.env.NODE_ENV": '"production"' },
    // As MapLibre compiles itself: a field that is only declared is not set.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    entryNames: "[name]-[hash]",
    chunkNames: `${SHARED}-[hash]`,
    plugins: [mainEntry, pageFonts, leaveOut(SOURCE, leftOut), slimImports],
    metafile: true,
    logLevel: "silent",
  });
  // As of an import that its module does not export.
  const [warning] = warnings;
  if (warning !== undefined) throw new Error(`buildMapLibre: ${warning.text}`);
  return findMapLibre(Object.keys(metafile.outputs).map((path) => basename(path)));
}

const pageFonts = replaceModule(
  SOURCE,
  "render/font_face_manager.ts",
  "reader/map/font-face-manager.ts",
);

const mainEntry: Plugin = {
  name: "main-entry",
  setup(esbuild) {
    esbuild.onResolve({ filter: new RegExp(`^${MODULE}$`) }, () => ({
      path: MODULE,
      namespace: MODULE,
    }));
    esbuild.onLoad({ filter: /.*/, namespace: MODULE }, () => ({
      contents: ENTRY,
      resolveDir: SOURCE,
      loader: "js",
    }));
  },
};

/** The comment that the published files begin with. */
function readLicence(): string {
  const published = readFileSync(join(PACKAGE, "dist/maplibre-gl.mjs"), "utf8");
  const [licence] = /^\/\*\*[\s\S]*?\*\//.exec(published) ?? [];
  if (licence === undefined || !licence.includes("@license"))
    throw new Error("buildMapLibre: a licence at the head of maplibre-gl.mjs expected, none found");
  return licence;
}

/**
 * Finds MapLibre's files among the names of a folder. Throws where one is missing or is there
 * twice.
 */
export function findMapLibre(names: readonly string[]): MapLibreFiles {
  const find = (start: string) => {
    const [found, ...others] = names.filter((name) =>
      new RegExp(`^${start}-[A-Z0-9]{8}\\.js$`).test(name),
    );
    if (found === undefined || others.length > 0)
      throw new Error(`findMapLibre: one ${start} expected in ${names.join(", ")}`);
    return found;
  };
  return { main: find(MAIN), worker: find(WORKER), shared: find(SHARED) };
}
