import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const FIXTURES = join(import.meta.dirname, "fixtures");

/** Files of a fixture that say what to do with the base; they are no content. */
const RECIPE = ["problems.txt", "remove.txt", "edit.txt", "grow.txt"];

let base: ReadonlyMap<string, string> | undefined;

/**
 * The valid story that every fixture begins from: path (`content/…`) to text. Read once; each call
 * gets a map of its own.
 */
export function readBase(): Map<string, string> {
  base ??= readTree(join(FIXTURES, "base"));
  return new Map(base);
}

/** Names of the fixtures with a mistake. */
export function listFixtures(): string[] {
  return readdirSync(join(FIXTURES, "invalid")).sort();
}

/** Path of the file that records what a fixture prints. */
export function recordOf(name: string): string {
  return join(FIXTURES, "invalid", name, "problems.txt");
}

/**
 * The base with a fixture's mistake in it: its own files laid over, those named in `remove.txt`
 * taken out, and the edits of `edit.txt` made: a path, then lines with `-` to be replaced by lines
 * with `+`. `grow.txt` makes large files of small ones: a path, a number and a line that is added
 * so often, with `{n}` counted up and each `#` a digit that follows from it.
 */
export function readFixture(name: string): Map<string, string> {
  const files = readBase();
  const own = readTree(join(FIXTURES, "invalid", name));
  for (const [path, text] of own) if (!isRecipe(path)) files.set(path, text);
  for (const path of own.get("content/remove.txt")?.trim().split("\n") ?? []) {
    files.delete(`content/${path}`);
  }
  const edits = own.get("content/edit.txt")?.matchAll(/^([^-+\n].*)\n((?:-.*\n)+)((?:\+.*\n)*)/gm);
  for (const [, path = "", before = "", after = ""] of edits ?? []) {
    const text = files.get(`content/${path}`);
    const old = before.replace(/^-/gm, "");
    if (!text?.includes(old)) throw new Error(`${name}: lines of ${path} expected, "${old}" found`);
    files.set(
      `content/${path}`,
      text.replace(old, () => after.replace(/^\+/gm, "")),
    );
  }
  for (const [, path = "", times, line = ""] of own
    .get("content/grow.txt")
    ?.matchAll(/^(\S+) (\d+) (.*)$/gm) ?? []) {
    const added = Array.from({ length: Number(times) }, (_, n) => `${fill(line, n)}\n`);
    files.set(`content/${path}`, (files.get(`content/${path}`) ?? "") + added.join(""));
  }
  return files;
}

function fill(line: string, n: number): string {
  let state = n + 1;
  const digit = () => {
    state = (state * 48271) % 2147483647;
    return String(Math.floor(state / 1000) % 10);
  };
  return line.replaceAll("{n}", String(n)).replaceAll("#", digit);
}

function isRecipe(path: string): boolean {
  return RECIPE.some((name) => path === `content/${name}`);
}

function readTree(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path).replaceAll("\\", "/");
      return [`content/${name}`, readFileSync(path, "utf8")];
    }),
  );
}
