/**
 * Damages the content many times, each time otherwise, and looks at what the check makes of it: problems with a place,
 * or a story that differs where it was damaged and nowhere else. Then measures random shapes and compares areas and shares
 * with a calculation by rows. `npm run fuzz -- [--seed 1] [--count 500] [--shapes 1000]`;
 * CONTENT_ROOT as for the build. A failure is printed with its seed: `--seed <it> --count 1` does it again. Exit code 0
 * where all went well, 1 where something did not, 2 on wrong usage.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { listStories } from "../../lib/content/reading/list-stories.ts";
import { fuzzShapes } from "./shapes.ts";
import { readOriginal, tryMutation } from "./try-mutation.ts";

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

function fuzz(root: string, seed: number, count: number): number {
  const original = readOriginal(readFiles(root), listStories(root));
  const counts = { problems: 0, different: 0, same: 0, failed: 0 };
  for (let each = seed; each < seed + count; each++) {
    const { mutation, outcome } = tryMutation(original, each);
    if (typeof outcome === "string") {
      counts[outcome]++;
      continue;
    }
    counts.failed++;
    console.log(
      `seed ${each}: ${mutation.kind} in ${mutation.file}:${mutation.line + 1}: ${outcome.failure}`,
    );
  }
  console.log(
    `${count} mutations from seed ${seed}: ${counts.problems} end in problems, ${counts.different} in another story or ground, ${counts.same} change nothing, ${counts.failed} fail`,
  );
  return counts.failed > 0 ? 1 : 0;
}

/** Measures random shapes. Returns the exit code. */
function measure(seed: number, count: number): number {
  try {
    const { area, share } = fuzzShapes(count, seed);
    const percent = (part: number) => `${Math.round(part * 100)} per cent`;
    console.log(
      `${count} shapes from seed ${seed}: areas differ from those by rows by at most ${percent(area)} of the rows' margin, shares by ${percent(share)}`,
    );
    return 0;
  } catch (error) {
    const { message, cause } = error as Error;
    console.log(`${message}\n${cause instanceof Error ? cause.message : ""}`);
    return 1;
  }
}

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "500" },
    shapes: { type: "string", default: "1000" },
  },
});
const isNumber = (text: string, digits: number) => /^\d+$/.test(text) && text.length <= digits;
if (isNumber(values.seed, 9) && isNumber(values.count, 6) && isNumber(values.shapes, 6)) {
  const seed = Number(values.seed);
  const codes = [
    fuzz(process.env.CONTENT_ROOT ?? "content", seed, Number(values.count)),
    Number(values.shapes) > 0 ? measure(seed, Number(values.shapes)) : 0,
  ];
  process.exitCode = Math.max(...codes);
} else {
  console.error("fuzz: --seed, --count and --shapes are whole numbers.");
  process.exitCode = 2;
}
