import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileReader, type Reader } from "../../lib/content/reading/reader.ts";
import { printMistake } from "./mistake.ts";
import { planFiles } from "./plan-files.ts";

/** Name of the content folder, as paths are printed. */
const CONTENT = "content";

/**
 * Writes the files of a new story or chapter into `content/` of the folder `at`; what is there is
 * never written over. Returns the exit code, 2 on wrong usage, and the lines to print.
 */
export function writeNew(
  at: string,
  words: readonly string[],
  today: string,
): { code: 0 | 2; lines: string[] } {
  const reader: Reader = {
    read: (path) => fileReader.read(join(at, path)),
    list: (folder) => fileReader.list(join(at, folder)),
  };
  const plan = planFiles(words, CONTENT, today, reader);
  if ("mistake" in plan) return { code: 2, lines: [printMistake(plan.mistake)] };
  for (const [path, text] of plan.files) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text, { flag: "wx" });
  }
  const next = `Next: npm run dev shows it, npm run check ${plan.story} says what is not right.`;
  return { code: 0, lines: [...plan.files.keys(), next] };
}
