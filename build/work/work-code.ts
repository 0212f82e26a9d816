import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/**
 * What results depend on besides their inputs: code, fonts, and the packages that are installed.
 */
const PARTS = [
  "lib",
  "build/labels",
  "build/pictures",
  "public/fonts",
  "package-lock.json",
  "node_modules/.package-lock.json",
];

/** Hashes all that works, below the project's root: it changes whenever a result could. */
export function hashWorkCode(root = "."): string {
  const hash = createHash("sha256").update(`${process.version} ${process.arch}`);
  for (const path of PARTS.flatMap((name) => listFiles(root, name))) {
    const digest = createHash("sha256")
      .update(readFileSync(join(root, path)))
      .digest("hex");
    hash.update(`${path} ${digest}\n`);
  }
  return hash.digest("hex");
}

/**
 * The files of a folder, or the file itself, as paths with slashes; tests and prose make nothing.
 */
function listFiles(root: string, name: string): string[] {
  const path = join(root, name);
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(name)) return [name];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test\.ts|md)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
