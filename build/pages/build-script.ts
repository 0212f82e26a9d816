import { basename, extname, join } from "node:path";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import { adoptedStyles } from "./adopted-styles.ts";
import { namesOnly } from "./names-only.ts";
import { partsApart } from "./parts-apart.ts";
import { findWordKeys, scriptWords } from "./script-words.ts";
import { type SiteMapLibre, siteMapLibre } from "./site-maplibre.ts";

/**
 * The files that a page loads to run its script. Paths are from the site's root, without base path.
 */
export interface PageScript {
  /** All that the page runs when it opens, in one file. */
  entry: string;
  /** Modules of the live map, which load later: its chunk and MapLibre's. */
  mapModules: string[];
  /** What the script loads when it is used, the live map left out. */
  parts: string[];
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
const MAP_CODE = /^map-code-/;
const PLUGINS = [adoptedStyles, namesOnly(/\/lib\/story\/attributes\.ts$/)];
const OPTIONS = {
  bundle: true,
  format: "esm",
  // The browsers that Next builds for.
  target: ["chrome111", "edge111", "firefox111", "safari16.4"],
  minify: true,
  // Licences stay in the files that they cover.
  legalComments: "eof",
  define: { "process.env.NODE_ENV": '"production"' },
  entryNames: "[name]-[hash]",
  metafile: true,
  logLevel: "warning",
} as const satisfies BuildOptions;

/**
 * Builds a page script from its `entry` into `folder` of the built site: one file, and one for each
 * part that loads later. Each includes only the interface words that it uses, in the language of
 * one table, `lib/words/<table>.ts`. All file names contain a hash.
 */
export async function buildScript(
  out: string,
  entry: string,
  { folder, name, table, maplibre }: ScriptOptions,
): Promise<PageScript> {
  const parts = new Map<string, Promise<string>>();
  const buildPart = (path: string): Promise<string> => {
    const part = parts.get(path) ?? buildFile(path, basename(path, extname(path)));
    parts.set(path, part);
    return part;
  };
  const plugins = [...PLUGINS, siteMapLibre(folder, maplibre)];
  const buildFile = async (path: string, name: string): Promise<string> => {
    const words = scriptWords(table, await listWordKeys(path, table, plugins));
    const { metafile } = await build({
      ...OPTIONS,
      entryPoints: { [name]: path },
      outdir: join(out, folder),
      plugins: [...plugins, words, partsApart(buildPart)],
    });
    return nameOfOutput(metafile);
  };
  const pathOf = (file: string) => `/${folder}/${file}`;
  const script = await buildFile(entry, name);
  const { shared, main, worker } = maplibre.files;
  const built = await Promise.all(parts.values());
  const mapCode = built.filter((file) => MAP_CODE.test(file));
  return {
    entry: pathOf(script),
    mapModules: [
      ...mapCode.map(pathOf),
      ...[main, shared].map((file) => `/${maplibre.folder}/${file}`),
    ],
    parts: built.filter((file) => !MAP_CODE.test(file)).map(pathOf),
    worker: `/${maplibre.folder}/${worker}`,
  };
}

/**
 * Builds a module that pages load when it is used, in one file. Returns its path under the site's
 * root.
 */
export async function buildLater(
  out: string,
  entry: string,
  { folder, name, table }: Omit<ScriptOptions, "maplibre">,
): Promise<string> {
  const words = scriptWords(table, await listWordKeys(entry, table, PLUGINS));
  const { metafile } = await build({
    ...OPTIONS,
    entryPoints: { [name]: entry },
    outdir: join(out, folder),
    plugins: [...PLUGINS, words],
  });
  return `/${folder}/${nameOfOutput(metafile)}`;
}

/**
 * The keys of the interface words that a file uses, without its later parts: builds it without
 * words and searches the result.
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
    plugins: [...plugins, scriptWords(table, new Set()), partsApart(async () => "part.js")],
    logLevel: "error",
  });
  return findWordKeys(outputFiles.map(({ text }) => text).join("\n"));
}

function nameOfOutput({ outputs }: Metafile): string {
  const [file] = Object.keys(outputs);
  if (file === undefined) throw new Error("buildScript: an output expected, none found");
  return basename(file);
}
