import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The project's root folder. */
export const ROOT = join(import.meta.dirname, "..");

const SKIPPED =
  /^(node_modules|out.*|public|content|docs|fidelity|test-results|playwright-report|next-env\.d\.ts)$/;

/** Every file of the project but content, documents and fixtures, as a path from its root. */
export function listFiles(folder = ""): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry;
    if (folder === "" && SKIPPED.test(name)) return [];
    const path = folder === "" ? name : `${folder}/${name}`;
    if (!entry.isDirectory()) return [path];
    return name.startsWith(".") || /^fixtures?$/.test(name) ? [] : listFiles(path);
  });
}
