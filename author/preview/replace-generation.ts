import { existsSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { replaceFiles, writeChanged } from "../../build/files/replace-files.ts";

/**
 * Number of versions of the content whose files are kept. A page that was sent a moment ago loads
 * the files of its own version, and an editor who saves at every pause writes a few more before it
 * has them all.
 */
export const GENERATIONS = 8;

/**
 * Replaces files as `replaceFiles` does, but keeps the files of the last versions. Their names are
 * in a file of the folder `memory`, since a process of its own writes the pictures.
 */
export function keepGenerations(memory: string): typeof replaceFiles {
  return (folder, files) => {
    const ledger = join(memory, `${basename(folder)}.generations.json`);
    const now = JSON.stringify([...files.keys()].map((path) => relative(folder, path)).sort());
    const before = existsSync(ledger) ? (JSON.parse(readFileSync(ledger, "utf8")) as string[]) : [];
    const generations = [now, ...before.filter((one) => one !== now)].slice(0, GENERATIONS);
    const names = generations.flatMap((one) => JSON.parse(one) as string[]);
    replaceFiles(folder, files, new Set(names.map((name) => join(folder, name))));
    writeChanged(ledger, JSON.stringify(generations));
  };
}
