import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Paths within the folder of an exported site of all that the framework wrote: not of what `served`
 * holds as it is.
 */
export function listExported(out: string, served: string): string[] {
  return readdirSync(out, { recursive: true, encoding: "utf8" }).filter(
    (name) => !existsSync(join(served, name)),
  );
}
