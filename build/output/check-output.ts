import { existsSync, lstatSync, realpathSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { listForeign } from "./made-files.ts";

/** Folders of the project that no build may write into. */
const SOURCES = [
  ...["app", "components", "reader", "author", "build", "tools", "testing", "lib"],
  ...["public", "e2e", "docs", "content"],
  ...["node_modules", ".git", ".next", ".build", ".ci", ".vscode"],
];

/** How many files a refusal lists. */
const NAMED = 5;

/**
 * Returns the folder that a build may write to, as an absolute path without links: a folder that
 * does not exist yet, is empty, or holds only files from a build. Throws where it holds anything
 * else, and lists those files. Changes nothing.
 */
export function checkOutput(out: string, { root = ".", content = "content" } = {}): string {
  const folder = existsSync(out) ? realpathSync(out) : resolve(out);
  const sources = [...SOURCES.map((name) => resolve(root, name)), resolve(content)];
  const isSource = sources.some((each) => folder === each || folder.startsWith(each + sep));
  const isAround = `${resolve(root)}${sep}`.startsWith(
    folder.endsWith(sep) ? folder : folder + sep,
  );
  if (isSource || isAround)
    throw new Error(
      `expected an output folder, found "${out}", which is part of the project or contains it. Choose another: npm run build -- <folder>`,
    );
  if (!existsSync(folder)) return folder;
  if (!lstatSync(folder).isDirectory())
    throw new Error(`expected an output folder, found "${out}", which is a file.`);
  const foreign = listForeign(folder);
  if (foreign.length === 0) return folder;
  const named = foreign.slice(0, NAMED).map((name) => `"${join(out, name)}"`);
  const more = foreign.length > NAMED ? ` and ${foreign.length - NAMED} more` : "";
  throw new Error(
    `${relative(root, folder) || folder}: expected only files from an earlier build, found ${named.join(", ")}${more}. ` +
      "Nothing was changed. A build replaces the whole folder: move these files, delete the folder yourself, or choose another: npm run build -- <folder>",
  );
}
