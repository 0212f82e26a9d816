/**
 * Damages the content many times, each time otherwise, and looks at what the check makes of it: problems with a place,
 * or a story that differs where it was damaged and nowhere else. `npm run fuzz -- [--seed 1] [--count 500]`;
 * CONTENT_ROOT as for the build. A failure is printed with its seed: `--seed <it> --count 1` does it again. Exit code 0
 * where all went well, 1 where something did not, 2 on wrong usage.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { listStories } from "../lib/content/list-stories.ts";
import { readOriginal, tryMutation } from "./fuzz/try-mutation.ts";

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

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, count: { type: "string", default: "500" } },
});
if (/^\d{1,9}$/.test(values.seed) && /^\d{1,6}$/.test(values.count)) {
  process.exitCode = fuzz(
    process.env.CONTENT_ROOT ?? "content",
    Number(values.seed),
    Number(values.count),
  );
} else {
  console.error("fuzz: --seed and --count are whole numbers.");
  process.exitCode = 2;
}
