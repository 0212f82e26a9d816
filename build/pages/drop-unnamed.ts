import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * Removes the files under a folder that nothing names: neither one of the texts nor a style sheet
 * that stays. These are files that the framework wrote for its own scripts.
 */
export function dropUnnamed(folder: string, texts: readonly string[]): void {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  const isNamedIn = (all: readonly string[]) => (path: string) =>
    all.some((text) => text.includes(basename(path)));
  const named = files.filter(isNamedIn(texts));
  const styles = named.filter((path) => path.endsWith(".css"));
  const kept = new Set([
    ...named,
    ...files.filter(isNamedIn(styles.map((path) => readFileSync(path, "utf8")))),
  ]);
  for (const path of files) if (!kept.has(path)) rmSync(path);
}
