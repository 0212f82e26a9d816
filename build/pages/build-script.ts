import { readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { layoutMedia } from "../files/layout-media.ts";
import { namesOnly } from "./names-only.ts";
import { findWordKeys, scriptWords } from "./script-words.ts";
import { type SiteMapLibre, siteMapLibre } from "./site-maplibre.ts";

/**
 * The files that a page loads to run its script. Paths are from the site's root, without base path.
 */
export interface PageScript {
  entry: string;
  /**
   * Modules that several parts share, including parts that load later. A page preloads them;
   * otherwise a browser would discover them only after fetching the part that imports them.
   */
  shared: string[];
  /** Style sheets for the elements that the script creates. */
  stylesheets: string[];
  /** Modules of the live map, which load later: its chunk and MapLibre's. */
  mapModules: string[];
  /** MapLibre's worker, which imports one of `mapModules`. */
  worker: string;
}

/** How a script is built. */
interface ScriptOptions {
  /** Folder of the built site that the script is written into. */
  folder: string;
  /** First part of the entry's file name. */
  name: string;
  /** Name of the table of words that the script holds. */
  table: string;
  /** The MapLibre of the site. */
  maplibre: SiteMapLibre;
}

/** The chunk that the live map begins with. */
const MAP_CODE = "reader/map/map-code.ts";
const PLUGINS = [layoutMedia, namesOnly(/\/lib\/story\/attributes\.ts$/)];

/**
 * Builds a page script from its `entry` into `folder` of the built site. The script includes only
 * the interface words that it uses, in the language of one table, `lib/words/<table>.ts`. All file
 * names contain a hash.
 */
export async function buildScript(
  out: string,
  entry: string,
  { folder, name, table, maplibre }: ScriptOptions,
): Promise<PageScript> {
  const outdir = join(out, folder);
  const plugins = [...PLUGINS, siteMapLibre(folder, maplibre)];
  const { metafile } = await build({
    entryPoints: { [name]: entry },
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    // The browsers that Next builds for.
    target: ["chrome111", "edge111", "firefox111", "safari16.4"],
    minify: true,
    // Licences stay in the files that they cover.
    legalComments: "eof",
    define: { "process.env.NODE_ENV": '"production"' },
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    plugins: [...plugins, scriptWords(table, await listWordKeys(entry, table, plugins))],
    metafile: true,
    logLevel: "warning",
  });
  const script = namePageScript(metafile, entry, folder, maplibre);
  // The page's one style sheet also covers the parts that load later.
  for (const name of readdirSync(outdir)) {
    if (name.endsWith(".css") && !script.stylesheets.includes(`/${folder}/${name}`))
      rmSync(join(outdir, name));
  }
  return script;
}

/**
 * The keys of the interface words that a script uses: builds it without words and searches the
 * result.
 */
async function listWordKeys(
  entry: string,
  table: string,
  plugins: readonly Plugin[],
): Promise<Set<string>> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    outdir: "unwritten",
    write: false,
    bundle: true,
    format: "esm",
    plugins: [...plugins, scriptWords(table, new Set())],
    logLevel: "error",
  });
  return findWordKeys(outputFiles.map(({ text }) => text).join("\n"));
}

function namePageScript(
  { outputs }: Metafile,
  entry: string,
  folder: string,
  maplibre: SiteMapLibre,
): PageScript {
  const pathOf = (file: string) => `/${folder}/${basename(file)}`;
  const files = Object.entries(outputs);
  const [start] = files.filter(([, { entryPoint }]) => entryPoint === entry);
  if (start === undefined)
    throw new Error(`buildScript: an output for ${entry} expected, none found`);
  const [file, { cssBundle }] = start;
  const shared = files.filter(
    ([name, output]) => name.endsWith(".js") && output.entryPoint === undefined,
  );
  const mapCode = files.flatMap(([name, { entryPoint }]) => (entryPoint === MAP_CODE ? name : []));
  const { shared: sharedCode, main, worker } = maplibre.files;
  return {
    entry: pathOf(file),
    shared: shared.map(([name]) => pathOf(name)),
    stylesheets: cssBundle === undefined ? [] : [pathOf(cssBundle)],
    mapModules: [
      ...mapCode.map(pathOf),
      ...[main, sharedCode].map((name) => `/${maplibre.folder}/${name}`),
    ],
    worker: `/${maplibre.folder}/${worker}`,
  };
}
