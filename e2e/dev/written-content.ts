import {
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/**
 * What the dev server serves: a copy, which tests may write in. Set by playwright.dev.config.ts.
 */
const DEV_CONTENT = process.env.DEV_CONTENT ?? "";

/** What it is a copy of. */
const DEV_ORIGINAL = join("e2e", "fixtures", "content");

const pathOf = (file: string) => join(DEV_CONTENT, "danube-delta", file);

/** Saves a file of the story with `found` replaced; throws where it is not in it. */
export function edit(file: string, found: string, by: string): void {
  const text = readFileSync(pathOf(file), "utf8");
  if (!text.includes(found)) throw new Error(`edit: "${found}" expected in ${file}, not found`);
  writeFileSync(pathOf(file), text.replaceAll(found, by));
}

/** Saves a file of the story, a new one perhaps. */
export function write(file: string, text: string): void {
  writeFileSync(pathOf(file), text);
}

/** The text of a file of the story. */
export function read(file: string): string {
  return readFileSync(pathOf(file), "utf8");
}

export function rename(from: string, to: string): void {
  renameSync(pathOf(from), pathOf(to));
}

export function remove(file: string): void {
  rmSync(pathOf(file));
}

/** Makes the content what it was; files that have not changed are left alone. */
export function restoreContent(): void {
  for (const name of readdirSync(DEV_CONTENT, { recursive: true, encoding: "utf8" })) {
    const isFile = statSync(join(DEV_CONTENT, name)).isFile();
    if (isFile && textAt(DEV_ORIGINAL, name) === null) rmSync(join(DEV_CONTENT, name));
  }
  for (const name of readdirSync(DEV_ORIGINAL, { recursive: true, encoding: "utf8" })) {
    const text = textAt(DEV_ORIGINAL, name);
    if (text !== null && text !== textAt(DEV_CONTENT, name))
      cpSync(join(DEV_ORIGINAL, name), join(DEV_CONTENT, name));
  }
}

function textAt(root: string, name: string): string | null {
  const stat = statSync(join(root, name), { throwIfNoEntry: false });
  return stat?.isFile() ? readFileSync(join(root, name), "utf8") : null;
}
