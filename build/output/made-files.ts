import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";

/** Lists what a build made, in the folder that it made. */
export const MADE_FILE = ".build-files.json";

/**
 * What a build made: the start of each file's SHA-256, in hexadecimal digits, by its path in the
 * folder.
 */
type Made = Readonly<Record<string, string>>;

/** Writes down all that a folder holds now as made by a build. */
export function writeMade(folder: string): void {
  const made = Object.fromEntries(listFiles(folder).map((name) => [name, hashOf(folder, name)]));
  writeFileSync(join(folder, MADE_FILE), JSON.stringify(made, null, 1));
}

/**
 * Paths in a folder of what no build made, in alphabetical order: files that were added or changed
 * since, links, and empty folders; of a folder that no build made, the names directly in it. Empty
 * where there is no such folder, or where all of it is a build's.
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

/** All but the list itself. Folders are named where they hold nothing. */
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
