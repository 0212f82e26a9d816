import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Twelve digits that change whenever a file of a content folder does; hidden files are no content.
 */
export function contentVersion(root: string): string {
  const hash = createHash("sha256").update(root);
  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" }).sort()) {
    if (/(^|[\\/])\./.test(name)) continue;
    // While a file is saved it may be gone for a moment.
    const found = statSync(join(root, name), { throwIfNoEntry: false });
    if (found !== undefined) hash.update(`${name} ${found.mtimeMs} ${found.size}\n`);
  }
  return hash.digest("hex").slice(0, 12);
}
