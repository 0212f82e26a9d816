import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * A name with a hash in it, as all files have that come and go: anything else in a folder is a
 * person's.
 */
const OURS = /\.[0-9a-f]+\.[^/\\]+$/;

/**
 * Makes a folder hold these files, by path, and of the hashed files of earlier times only those of
 * `kept`: writes first and then removes what is left, with folders that are empty then. Files
 * without a hash in their name are not ours to remove.
 */
export function replaceFiles(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  kept: ReadonlySet<string> = new Set(),
): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, body] of files) writeChanged(path, body);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    const isLeft = OURS.test(name) && !files.has(path) && !kept.has(path);
    if (isLeft && statSync(path).isFile()) removeFile(path, folder);
  }
}

/** Removes a file, and each folder above it that then is empty, up to `folder`. */
function removeFile(path: string, folder: string): void {
  rmSync(path);
  let above = dirname(path);
  while (above !== join(folder) && readdirSync(above).length === 0) {
    rmdirSync(above);
    above = dirname(above);
  }
}

/** Writes a file only where its content changes: the dev server follows every write. */
export function writeChanged(path: string, body: string | Uint8Array): void {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/**
 * Replaces a file that is there, whole or not at all: who reads it meanwhile gets the old one. Its
 * mode stays.
 */
export function replaceFile(path: string, body: string): void {
  const fresh = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    writeFileSync(fresh, body, { mode: statSync(path).mode, flag: "wx" });
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
