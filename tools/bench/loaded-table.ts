import { loadMapDocument } from "../measure/map-document-file.ts";
import { buildTable } from "../measure/table.ts";
import { fileOf } from "./built-site.ts";
import type { LoadedFiles } from "./loaded-files.ts";
import { type FileSize, printKb, sizeOfFiles } from "./size.ts";

/**
 * The table of what a visit loads besides the page: the fonts of its text, its scripts, and every
 * file of the live map.
 */
export function loadedTable(out: string, basePath: string, loaded: LoadedFiles): string {
  const locate = (path: string) => fileOf(out, basePath, path) ?? "";
  const isDocument = (path: string) => loadMapDocument(locate(path)) !== null;
  const { map, pageFonts, pageScripts } = loaded;
  const kinds: [string, string[]][] = [
    ["font, first paint", pageFonts],
    ["script, no map", pageScripts],
    ["map chunk", map.scripts],
    ["map worker", map.worker],
    ["font, map", map.fonts],
    ["map document", map.files.filter(isDocument)],
    ["map data", map.files.filter((path) => !isDocument(path))],
  ];
  const rows = kinds.flatMap(([kind, paths]) => {
    const each = paths.map((path) => row(`${kind}: ${path}`, sizeOfFiles([locate(path)])));
    if (paths.length < 2) return each;
    return [...each, row(`${kind}, ${paths.length} in all`, sizeOfFiles(paths.map(locate)))];
  });
  return buildTable(["File", "kB gzipped", "kB"], rows);
}

function row(name: string, { bytes, gzip }: FileSize): string[] {
  return [name, printKb(gzip), printKb(bytes)];
}
