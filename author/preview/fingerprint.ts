import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Changes whenever a file in a folder, or in one below it, does; empty where there is no such
 * folder.
 */
export function fingerprint(folder: string): string {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isDirectory()) return "";
  const lines = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => {
    const file = statSync(join(folder, name), { throwIfNoEntry: false });
    return `${name} ${file?.mtimeMs} ${file?.size} ${file?.ino}`;
  });
  return lines.sort().join("\n");
}
