import { quote } from "../words/quote.ts";
import { type Folder, startOf } from "./reading/folder.ts";
import type { Reader } from "./reading/reader.ts";

/**
 * Kinds of files that someone put into a story's folder for a purpose, and what to do about one
 * that is not used.
 */
const KINDS: readonly [pattern: RegExp, hint: string][] = [
  [
    /\.(jpe?g|png|gif|webp|avif|svg|tiff?|heic)$/i,
    "Chapters cannot contain pictures, so readers never see it: remove it.",
  ],
  [/\.(csv|geojson|json)$/i, "Use it as the data of a layer in story.yaml, or remove it."],
  [
    /\.(tsv|xlsx?|ods|numbers|kml|kmz|gpx|shp|gpkg|topojson|zip)$/i,
    "Export it as .geojson or .csv, or remove it.",
  ],
  [
    /\.ya?ml$/i,
    "A story's YAML files are story.yaml, sources.yaml, names.yaml and published.yaml: rename it, or remove it.",
  ],
];

/** A reader that keeps the paths of what was read. */
export function recordReads(reader: Reader): { reader: Reader; read: ReadonlySet<string> } {
  const read = new Set<string>();
  return {
    read,
    reader: {
      ...reader,
      read(path) {
        read.add(path);
        return reader.read(path);
      },
    },
  };
}

/** Describes the data; a file that it names is there on purpose. */
const README = "data/README.md";

/**
 * Warns of files in a story's folder that look meant for it and that it does not use. Notes and
 * such may lie there.
 */
export function reportUnusedFiles(folder: Folder, read: ReadonlySet<string>): void {
  const told = folder.reader.read(`${folder.path}/${README}`) ?? "";
  for (const path of listFiles(folder.reader, folder.path)) {
    const hint = KINDS.find(([pattern]) => pattern.test(path))?.[1];
    const name = path.split("/").at(-1) ?? path;
    if (hint === undefined || read.has(`${folder.path}/${path}`) || told.includes(name)) continue;
    folder.report(startOf(folder, path), "", {
      expected: "a file that the story uses",
      found: `${quote(path)}, which is not used`,
      hint,
      code: "unused-file",
      warning: true,
    });
  }
}

/** Paths of the files in a folder and in those within it, whose names have no point. */
function listFiles(reader: Reader, folder: string): string[] {
  return reader.list(folder).flatMap((name) => {
    if (name.includes(".")) return [name];
    return listFiles(reader, `${folder}/${name}`).map((inner) => `${name}/${inner}`);
  });
}
