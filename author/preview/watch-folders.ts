import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/**
 * Calls `changed` whenever something in a folder or below it may have changed: a file written,
 * added, renamed or deleted, in whichever way an editor saves. Each folder has a watch of its own,
 * since one watch over all of them loses files that are replaced by renaming another one over them.
 * Returns a function that ends it.
 */
export function watchFolders(root: string, changed: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const follow = () => {
    const folders = new Set(foldersOf(root));
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, () => {
          follow();
          changed();
        });
        // The folder is gone: the watch of the one above reports that.
        watcher.on("error", () => {
          watcher.close();
          watchers.delete(folder);
        });
        watchers.set(folder, watcher);
      } catch {
        // Gone between being listed and being watched.
      }
    }
  };
  follow();
  return () => {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
}

function foldersOf(folder: string): string[] {
  try {
    const inside = readdirSync(folder, { withFileTypes: true });
    const folders = inside.filter((entry) => entry.isDirectory());
    return [folder, ...folders.flatMap(({ name }) => foldersOf(join(folder, name)))];
  } catch {
    return [];
  }
}
