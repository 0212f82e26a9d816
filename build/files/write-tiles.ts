/** Writes the vector tiles of the maps: `public/_tiles/`. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TileFolder } from "../../lib/map/document/map-tiles.ts";

/**
 * Makes `<root>/_tiles/` hold these folders, and of those that were there before only the ones that
 * `kept` names by path. A folder's name says what it holds, so one that is there is not written
 * again; it appears whole or not at all.
 */
export function writeTiles(
  root: string,
  folders: readonly TileFolder[],
  kept: ReadonlySet<string> = new Set(),
): void {
  for (const { path, files } of folders) {
    const folder = join(root, path);
    if (existsSync(folder)) continue;
    const fresh = `${folder}.tmp`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    for (const { name, body } of files) {
      const file = join(fresh, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, body);
    }
    renameSync(fresh, folder);
  }
  removeOthers(root, new Set([...folders.map(({ path }) => path), ...kept]));
}

/** Removes the folders that are not in use, and a story's folder of which nothing is left. */
function removeOthers(root: string, used: ReadonlySet<string>): void {
  const all = join(root, "_tiles");
  if (!existsSync(all)) return;
  for (const story of readdirSync(all)) {
    for (const name of readdirSync(join(all, story))) {
      if (!used.has(`/_tiles/${story}/${name}`))
        rmSync(join(all, story, name), { recursive: true });
    }
    if (readdirSync(join(all, story)).length === 0) rmSync(join(all, story), { recursive: true });
  }
}
