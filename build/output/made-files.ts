import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";

/** Name of the list of built files, in the folder of the build. */
export const MADE_FILE = ".build-files.json";

/**
 * The files that a build made: the start of each file's SHA-256, in hexadecimal digits, by its path
 * in the folder.
 */
type Made = Readonly<Record<string, string>>;

/** Lists all files that a folder holds now as made by a build, and writes the list. */
export function writeMade(folder: string): void {
  const made = Object.fromEntries(listFiles(folder).map((name) => [name, hashOf(folder, name)]));
  writeFileSync(join(folder, MADE_FILE), JSON.stringify(made, null, 1));
}

/**
 * Finds everything in a folder that no build made, as paths in alphabetical order: files added or
 * changed since, links, and empty folders. In a folder without a list from a build it returns the
 * top-level names. Empty where the folder does not exist, or all of it comes from a build.
 */
export function listForeign(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const made = readMade(folder);
  if (made === null) return readdirSync(folder).sort();
  return listFiles(folder).filter((name) => !isMade(folder, name, made));
}

function isMade(folder: string, name: string, made: Made): boolean {
  return Object.hasOwn(made, name) && made[name] === hashOf(folder, name);
}

/** All paths but the list itself. A folder is included only where it is empty. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .filter(({ entry, path }) => !entry.isDirectory() || readdirSync(path).length === 0)
    .map(({ path }) => path.slice(folder.length).split(sep).filter(Boolean).join("/"))
    .filter((name) => name !== MADE_FILE)
    .sort();
}

/** Null where there is no list, or none that can be read. */
function readMade(folder: string): Made | null {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, MADE_FILE), "utf8"));
    return typeof read === "object" && read !== null ? (read as Made) : null;
  } catch {
    return null;
  }
}

/** Empty for an empty folder. */
function hashOf(folder: string, name: string): string {
  const path = join(folder, name);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return "";
  return createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16);
}
