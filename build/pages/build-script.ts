import { readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build, type Metafile } from "esbuild";
import { layoutMedia } from "../files/layout-media.ts";
import { assetAddresses, isAsset } from "./asset-addresses.ts";
import { namesOnly } from "./names-only.ts";
import { findWordKeys, scriptWords } from "./script-words.ts";

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
}

const PLUGINS = [
  assetAddresses(/reader[\\/]map[\\/]worker-url\.ts$/),
  layoutMedia,
  namesOnly(/\/lib\/story\/attributes\.ts$/),
];

/**
 * Builds a page script from its `entry` into `folder` of the built site. The script includes only
 * the interface words that it uses, in the language of one table, `lib/words/<table>.ts`. All file
 * names contain a hash.
 */
export async function buildScript(
  out: string,
  entry: string,
  { folder, name, table }: { folder: string; name: string; table: string },
): Promise<PageScript> {
  const outdir = join(out, folder);
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
    assetNames: "[name]-[hash]",
    plugins: [...PLUGINS, scriptWords(table, await listWordKeys(entry, table))],
    metafile: true,
    logLevel: "warning",
  });
  const script = namePageScript(metafile, entry, folder);
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
async function listWordKeys(entry: string, table: string): Promise<Set<string>> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    outdir: "unwritten",
    write: false,
    bundle: true,
    format: "esm",
    plugins: [...PLUGINS, scriptWords(table, new Set())],
    logLevel: "error",
  });
  return findWordKeys(outputFiles.map(({ text }) => text).join("\n"));
}

function namePageScript({ outputs }: Metafile, entry: string, folder: string): PageScript {
  const pathOf = (file: string) => `/${folder}/${basename(file)}`;
  const files = Object.entries(outputs);
  const [start] = files.filter(([, { entryPoint }]) => entryPoint === entry);
  if (start === undefined)
    throw new Error(`buildScript: an output for ${entry} expected, none found`);
  const [file, { cssBundle }] = start;
  const shared = files.filter(
    ([name, output]) => name.endsWith(".js") && output.entryPoint === undefined && !isAsset(output),
  );
  return {
    entry: pathOf(file),
    shared: shared.map(([name]) => pathOf(name)),
    stylesheets: cssBundle === undefined ? [] : [pathOf(cssBundle)],
  };
}
