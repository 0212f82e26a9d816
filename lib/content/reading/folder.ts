import { quote } from "../../words/quote.ts";
import { likely } from "./nearest.ts";
import type { Report, Spot } from "./problems.ts";
import type { Reader } from "./reader.ts";
import { buildTextFile, type TextFile } from "./text-file.ts";
import { findUnseen } from "./unseen.ts";

/** A folder of content being read. */
export interface Folder {
  reader: Reader;
  /** Path on the disk. */
  path: string;
  /** Path in messages: from the content folder's parent. */
  name: string;
  report: Report;
}

/** Most characters that cannot be seen which the check lists of one file. */
const MOST_UNSEEN = 20;

/** The place of a key in a file. A problem of what the key names is reported there. */
export interface KeyPlace {
  spot: Spot;
  path: string;
}

/** Opens the content folder itself, or the folder `inside` it. */
export function openFolder(reader: Reader, root: string, inside: string, report: Report): Folder {
  const base = root.replace(/\\/g, "/").replace(/\/+$/, "");
  const name = base.split("/").at(-1) ?? base;
  const end = inside === "" ? "" : `/${inside}`;
  return { reader, path: `${base}${end}`, name: `${name}${end}`, report };
}

/** The beginning of a file, for problems that mean the whole of it. */
export function startOf(folder: Folder, path: string): Spot {
  return { file: `${folder.name}/${path}`, line: 1, column: 1 };
}

/**
 * Loads a text file of the folder. A file that is missing is a problem of the place that asks for
 * it; one that is empty or not UTF-8 a problem of its own, as is a character in it that nobody
 * sees. Null where there was a problem.
 */
export function loadText(folder: Folder, path: string, namedAt?: KeyPlace): TextFile | null {
  // Some systems write the accents of file names apart from their letters, others do not.
  const text =
    folder.reader.read(`${folder.path}/${path}`) ??
    folder.reader.read(`${folder.path}/${path.normalize("NFD")}`);
  const start = startOf(folder, path);
  if (text === null) {
    folder.report(namedAt?.spot ?? start, namedAt?.path ?? "", {
      expected: `a file ${quote(path)} in ${quote(folder.name)}`,
      found: "none",
      hint: missingHint(folder, path, namedAt === undefined),
      code: "missing-file",
    });
    return null;
  }
  if (text.trim() === "" || text === "\uFEFF") {
    folder.report(start, "", {
      expected: "content",
      found: "an empty file",
      hint: `Fill the file${path.endsWith(".mdx") ? ", or delete it" : ""}.`,
      code: "empty-file",
    });
    return null;
  }
  const file = buildTextFile(start.file, text);
  // What UTF-16 makes of plain letters is UTF-8, with a zero after each.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for.
  const broken = file.text.search(/[\uFFFD\u0000]/);
  if (broken === -1) {
    for (const { index, mistake } of findUnseen(file.text).slice(0, MOST_UNSEEN)) {
      folder.report(file.at(index), "", mistake);
    }
    return file;
  }
  // So begin workbooks of spreadsheet programs, documents of word processors and archives.
  const isArchive = text.startsWith("PK\u0003\u0004");
  folder.report(file.at(isArchive ? 0 : broken), "", {
    expected: "text in UTF-8",
    found: isArchive ? "another program's own format" : "a character in another encoding",
    hint: isArchive
      ? 'Open it in that program and save it as text (a table as "CSV UTF-8").'
      : "Save the file again as UTF-8.",
    code: "wrong-encoding",
  });
  return null;
}

/** `isFixed`: the name is not the editor's to choose. */
function missingHint(folder: Folder, path: string, isFixed: boolean): string {
  const parts = path.split("/");
  const inside = parts.slice(0, -1).join("/");
  const names = folder.reader.list(`${folder.path}${inside === "" ? "" : `/${inside}`}`);
  const close = likely(parts.at(-1) ?? "", names);
  if (close === undefined) return "Add the file, or correct its name.";
  if (isFixed) return `Rename ${quote(close)}.`;
  return `Did you mean "${inside === "" ? "" : `${inside}/`}${close}"?`;
}
