import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Lists the files that the framework wrote, as paths within the folder of an exported site. Files
 * copied unchanged from `served` are left out.
 */
export function listExported(out: string, served: string): string[] {
  return readdirSync(out, { recursive: true, encoding: "utf8" }).filter(
    (name) => !existsSync(join(served, name)),
  );
}
