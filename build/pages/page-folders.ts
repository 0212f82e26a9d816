import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Folders at the root of a built site that hold pages, embeds aside; in alphabetical order. */
export function listPageFolders(out: string): string[] {
  return readdirSync(out)
    .filter((name) => name !== "embed" && statSync(join(out, name)).isDirectory())
    .filter((name) => existsSync(join(out, name, "index.html")))
    .sort();
}
