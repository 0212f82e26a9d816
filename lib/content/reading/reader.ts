import { readdirSync, readFileSync } from "node:fs";

/** Reads content; no other code does. Paths have forward slashes. */
export interface Reader {
  /** The text of a file as UTF-8; null where there is no such file. */
  read(path: string): string | null;
  /**
   * Names of what lies in a folder, sorted; hidden files are an editing program's or the system's
   * own. Empty where there is no such folder.
   */
  list(folder: string): string[];
  /** Cache of parsed files, by path, valid while the text is the same. The dev server uses it. */
  kept?: Map<string, Kept>;
}

/** The result of parsing a file, and the text that it came from. */
export interface Kept {
  text: string;
  made: unknown;
}

/** Reads from the disk. Throws if the disk fails, but not if a file is missing. */
export const fileReader: Reader = {
  read: (path) => unlessMissing(() => readFileSync(path, "utf8"), null),
  list: (folder) => unlessMissing(() => readdirSync(folder).filter(isSeen).sort(), []),
};

/** Reads from a map of path to text; for tests. */
export function memoryReader(files: ReadonlyMap<string, string>): Reader {
  return {
    read: (path) => files.get(path) ?? null,
    list(folder) {
      const inside = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
      const names = inside.map((path) => path.slice(folder.length + 1).split("/")[0] ?? "");
      return [...new Set(names)].filter(isSeen).sort();
    },
  };
}

const isSeen = (name: string) => !/^\.|^~\$|~$|^(Thumbs\.db|desktop\.ini)$/.test(name);

const MISSING = new Set(["ENOENT", "ENOTDIR", "EISDIR"]);

function unlessMissing<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && "code" in error && MISSING.has(String(error.code))) {
      return otherwise;
    }
    throw error;
  }
}
