import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mendGeojson } from "../../lib/content/data/mend-geojson.ts";
import { mendText } from "../../lib/content/data/mend-text.ts";

/** A file that was fixed, by its path from the content folder's parent. */
export interface FixedFile {
  file: string;
  changes: string[];
}

const TEXTS = /\.(ya?ml|mdx|csv|geojson)$/;

/**
 * Fixes the files of these folders of the content, and returns which. `folders` are names within
 * `root`; "" is itself.
 */
export function fixFiles(root: string, folders: readonly string[]): FixedFile[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: folder !== "", encoding: "utf8" })
      .filter((name) => TEXTS.test(name))
      .map((name) => join(folder, name).replaceAll("\\", "/")),
  );
  return paths.sort().flatMap((path) => {
    const raw = readFileSync(join(root, path), "utf8");
    // Writing it again would lose what is not UTF-8.
    if (raw.includes("\uFFFD")) return [];
    const tidy = mendText(raw, /\.ya?ml$/.test(path));
    const shapes = path.endsWith(".geojson") ? mendGeojson(tidy.text) : null;
    const changes = [...tidy.changes, ...(shapes?.changes ?? [])];
    if (changes.length === 0) return [];
    writeFileSync(join(root, path), shapes?.text ?? tidy.text);
    return [{ file: `${root.split("/").at(-1)}/${path}`, changes }];
  });
}
