import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * The first of some programs that can be run: names on the PATH, or whole paths; null where none
 * can.
 */
export function findInstalled(...programs: readonly string[]): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = programs.flatMap((program) =>
    program.includes("/") ? [program] : folders.map((folder) => join(folder, program)),
  );
  return paths.find(canRun) ?? null;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
