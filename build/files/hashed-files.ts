import { existsSync, readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** Folders whose files are named for their content, in the order in which a page needs them. */
const FOLDERS = ["_script", "_next/static", "_data"];

/** The one file among them that keeps its name. */
const MANIFEST = "manifest.json";

/**
 * Paths under a built site's root, with a slash before, of the files that may be cached for ever;
 * pictures left out.
 */
export function listHashed(out: string): string[] {
  return FOLDERS.filter((folder) => existsSync(join(out, folder))).flatMap((folder) =>
    readdirSync(join(out, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name !== MANIFEST && statSync(join(out, folder, name)).isFile())
      .map((name) => `/${folder}/${name.split(sep).join("/")}`)
      .sort(),
  );
}
