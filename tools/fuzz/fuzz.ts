/**
 * Damages the content many times, each time differently, and judges what the check makes of it:
 * problems with a place, or a story that differs where it was damaged and nowhere else. Then
 * measures random shapes and compares areas and shares with a calculation by rows. `npm run fuzz --
 * [--seed 1] [--count 500] [--shapes 1000] [--path 12:0:3]`; CONTENT_ROOT as for the build. A
 * failure is printed as the smallest damage or shape that fails, with its seed and path: with
 * `--seed`, `--path` and `--shapes 0` (or `--count 0` for a shape) it happens again. Exit code 0
 * where all went well, 1 where something did not, 2 on wrong usage.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { listStories } from "../../lib/content/reading/list-stories.ts";
import { fuzzContent, type Repeat } from "./fuzz-content.ts";
import { readOriginal } from "./judge.ts";
import { fuzzShapes } from "./shapes.ts";

function readFiles(root: string): Map<string, string> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [
        `content${path.slice(root.length).replaceAll("\\", "/")}`,
        readFileSync(path, "utf8"),
      ];
    }),
  );
}

/** Runs one half of the fuzz, prints how it went and returns the exit code. */
function report(run: () => string): number {
  try {
    console.log(run());
    return 0;
  } catch (error) {
    const { message, cause } = error as Error;
    console.log(`${message}\n${cause instanceof Error ? (cause.stack ?? cause.message) : ""}`);
    return 1;
  }
}

function damageContent(root: string, count: number, repeat: Repeat): string {
  const original = readOriginal(readFiles(root), listStories(root));
  const { problems, different, same } = fuzzContent(original, count, repeat);
  return `${count} damages from seed ${repeat.seed}: ${problems} end in problems, ${different} in another story or ground, ${same} change nothing`;
}

function measureShapes(count: number, repeat: Repeat): string {
  const { area, share } = fuzzShapes(count, repeat);
  const percent = (part: number) => `${Math.round(part * 100)} per cent`;
  return `${count} shapes from seed ${repeat.seed}: areas differ from those by rows by at most ${percent(area)} of the rows' margin, shares by ${percent(share)}`;
}

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "500" },
    shapes: { type: "string", default: "1000" },
    path: { type: "string" },
  },
});
const isNumber = (text: string, digits: number) => /^-?\d+$/.test(text) && text.length <= digits;
const isPath = values.path === undefined || /^\d+(:\d+)*$/.test(values.path);
if (
  isNumber(values.seed, 11) &&
  isNumber(values.count, 6) &&
  isNumber(values.shapes, 6) &&
  isPath
) {
  const { path } = values;
  const repeat: Repeat = { seed: Number(values.seed), ...(path !== undefined && { path }) };
  const [count, shapes] = [Number(values.count), Number(values.shapes)];
  const root = process.env.CONTENT_ROOT ?? "content";
  const codes = [
    count > 0 ? report(() => damageContent(root, count, repeat)) : 0,
    shapes > 0 ? report(() => measureShapes(shapes, repeat)) : 0,
  ];
  process.exitCode = Math.max(...codes);
} else {
  console.error(
    "fuzz: --seed, --count and --shapes are whole numbers, --path as a failure prints it.",
  );
  process.exitCode = 2;
}
