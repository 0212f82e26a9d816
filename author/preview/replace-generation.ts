import { existsSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { replaceFiles, writeChanged } from "../../build/files/replace-files.ts";

/**
 * How many versions of the content have their files at a time. A page that was sent a moment ago loads the files of its
 * own version; whoever saves at every pause writes a few more before it has them all.
 */
export const GENERATIONS = 8;

/**
 * Replaces files as `replaceFiles` does, but keeps what the last versions have written. Which these were stands in a file
 * of the folder `memory`: the pictures are written by a process of their own.
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
